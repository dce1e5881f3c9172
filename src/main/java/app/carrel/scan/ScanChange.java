package app.carrel.scan;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One thing that a scan found changed.
///
/// @param number  its place in the scan's list, from 1 on
/// @param id      of the material, or of the folder where `isFolder`: a folder moves with all that is in it
/// @param path    where it is now or, where it is missing, was; absolute, readable
/// @param oldPath where it was before it moved
public record ScanChange(
        int number,
        Kind kind,
        long id,
        boolean isFolder,
        String path,
        @Nullable String oldPath) {
    /// In the order in which a list has them.
    public enum Kind {
        MOVED(1),
        ADDED(2),
        UPDATED(3),
        MISSING(4);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        /// The number in the column `scan_change.kind`.
        int code() {
            return code;
        }

        static Kind ofCode(int code) {
            return Stream.of(values())
                    .filter(kind -> kind.code == code)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
