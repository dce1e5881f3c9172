package app.carrel.store;

import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.h2.engine.Constants;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.cfg.SchemaToolingSettings;
import org.jspecify.annotations.Nullable;

/// Hibernate, started once by whoever needs it first, because starting takes a second or more. Safe on every thread.
final class EntityReader {
    private final Supplier<? extends DataSource> connections;
    private final List<Class<?>> entities;
    private final AtomicBoolean started = new AtomicBoolean();
    private final CompletableFuture<SessionFactory> factory = new CompletableFuture<>();

    /// @param connections asked once, when Hibernate starts
    EntityReader(Supplier<? extends DataSource> connections, List<Class<?>> entities) {
        this.connections = connections;
        this.entities = List.copyOf(entities);
    }

    /// Starts Hibernate on the calling thread, unless somebody has begun to. What goes wrong is told to [#read].
    void start() {
        if (!started.compareAndSet(false, true)) {
            return;
        }
        try {
            factory.complete(build());
        } catch (RuntimeException | Error e) {
            factory.completeExceptionally(e);
        }
    }

    /// Asks `query` over `connection`, whose transaction belongs to the caller; nothing is flushed.
    <T extends @Nullable Object> T read(Connection connection, Function<Session, T> query) {
        try (Session session = factory()
                .withOptions()
                .connection(connection)
                .flushMode(FlushMode.MANUAL)
                .openSession()) {
            session.setDefaultReadOnly(true);
            return query.apply(session);
        }
    }

    /// Waits for the start, or makes it.
    private SessionFactory factory() {
        start();
        try {
            return factory.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("Hibernate did not start", e.getCause());
        }
    }

    /// Returns when no start is under way.
    void settle() {
        if (started.get()) {
            var _ = factory.handle((_, _) -> true).join();
        }
    }

    /// Does not wait: a start that is under way is closed when it is through.
    void close() {
        var _ = factory.thenAccept(SessionFactory::close);
    }

    private SessionFactory build() {
        StandardServiceRegistry registry = new StandardServiceRegistryBuilder()
                .applySetting(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, connections.get())
                // Told and not asked for: that would open the database once more, and take time.
                .applySetting(JdbcSettings.JAKARTA_HBM2DDL_DB_NAME, "H2")
                .applySetting(JdbcSettings.JAKARTA_HBM2DDL_DB_MAJOR_VERSION, Integer.toString(Constants.VERSION_MAJOR))
                .applySetting(JdbcSettings.JAKARTA_HBM2DDL_DB_MINOR_VERSION, Integer.toString(Constants.VERSION_MINOR))
                .applySetting(JdbcSettings.ALLOW_METADATA_ON_BOOT, false)
                .applySetting(MappingSettings.PHYSICAL_NAMING_STRATEGY, PhysicalNamingStrategySnakeCaseImpl.class)
                .applySetting(SchemaToolingSettings.HBM2DDL_AUTO, "validate")
                .build();
        try {
            return new MetadataSources(registry)
                    .addAnnotatedClasses(entities.toArray(Class<?>[]::new))
                    .buildMetadata()
                    .buildSessionFactory();
        } catch (RuntimeException | Error e) {
            StandardServiceRegistryBuilder.destroy(registry);
            throw e;
        }
    }
}
