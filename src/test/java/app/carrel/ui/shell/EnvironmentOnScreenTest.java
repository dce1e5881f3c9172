package app.carrel.ui.shell;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.ui.Fx;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the start script has to say before JavaFX does, so that the environment stays where it is while other threads
/// look into it.
@Tag("x11")
@EnabledOnOs(OS.LINUX)
@ExtendWith(Fx.class)
class EnvironmentOnScreenTest {
    @Test
    void theToolkitAddsNothingToTheEnvironmentButWhatTheStartScriptHasSaidAlready() {
        Set<String> added = new HashSet<>(namesNow());
        added.removeAll(System.getenv().keySet()); // As it was when Java started.

        assertThat(added).isSubsetOf("GDK_BACKEND", "IBUS_ENABLE_SYNC_MODE");
    }

    @SuppressWarnings("restricted") // Java has only a copy; nothing is written here.
    private static Set<String> namesNow() {
        MemorySegment environment = Linker.nativeLinker()
                .defaultLookup()
                .findOrThrow("environ")
                .reinterpret(ADDRESS.byteSize())
                .get(ADDRESS, 0)
                .reinterpret(Long.MAX_VALUE);
        Set<String> names = new HashSet<>();
        long at = 0;
        for (MemorySegment entry = environment.get(ADDRESS, at);
                entry.address() != 0;
                entry = environment.get(ADDRESS, at)) {
            String said = entry.reinterpret(Long.MAX_VALUE).getString(0);
            names.add(said.substring(0, Math.max(0, said.indexOf('='))));
            at += ADDRESS.byteSize();
        }
        return names;
    }
}
