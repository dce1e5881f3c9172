package app.carrel.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// The row of a root. Read only: `scan` writes it.
@Entity
@Immutable
@Table(name = "root")
public final class Root {
    @Id
    private long id;

    private String path;
    private @Nullable String uri;
    private Instant addedAt;
    private @Nullable Instant lastScanAt;
    private @Nullable Instant removedAt;

    /// For Hibernate, which fills the fields.
    @SuppressWarnings("NullAway.Init")
    private Root() {}

    public long id() {
        return id;
    }

    public RootPath path() {
        return new RootPath(path, uri);
    }

    public Instant addedAt() {
        return addedAt;
    }

    /// Since when it is hidden, waiting to be forgotten.
    public @Nullable Instant removedAt() {
        return removedAt;
    }

    /// When its last completed scan ended.
    public @Nullable Instant lastScanAt() {
        return lastScanAt;
    }
}
