package app.carrel.library.wire;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What restoring a backup has done.
///
/// @param keptAs where the database lies that was there before; null where there was none
public record RestoredView(
        boolean success, String message, @Nullable String keptAs) {
    public static RestoredView of(Path zip, Optional<Path> kept) {
        return new RestoredView(
                true,
                "The catalogue is the one of " + zip + " again"
                        + kept.map(file -> "; the one before is kept as " + file)
                                .orElse("")
                        + ".",
                kept.map(Path::toString).orElse(null));
    }
}
