package app.carrel.library;

import java.nio.file.Path;
import java.util.OptionalInt;

/// A wish to have one folder scanned.
///
/// @param folder           absolute path of a root, or of a folder inside one; a folder that is neither becomes a root
/// @param quick            list only folders whose own time of change differs from the known one
/// @param acceptMissing    mark materials as missing even where the missing guard would withhold it
/// @param heartbeatTimeout seconds without a sign of life after which this scan is given up, where it differs from the
///                         setting
public record ScanRequest(Path folder, boolean quick, boolean acceptMissing, OptionalInt heartbeatTimeout) {
    /// A scan of `folder` as the settings have it.
    public static ScanRequest of(Path folder) {
        return new ScanRequest(folder, false, false, OptionalInt.empty());
    }
}
