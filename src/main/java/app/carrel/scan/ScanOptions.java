package app.carrel.scan;

import java.util.List;

/// How one scan goes about it.
///
/// @param threads             walkers, 1 to 32; 0 for as many as the disk calls for, see [WalkerCount]
/// @param exclude             glob patterns of names, or of paths below the root, that are passed over
/// @param includeHidden       whether hidden files are looked at too
/// @param missingGuardPercent share of a root's known materials above which gone ones are not marked
/// @param acceptMissing       mark them all the same
/// @param quick               list only folders whose own time of change differs from the known one
public record ScanOptions(
        int threads,
        List<String> exclude,
        boolean includeHidden,
        int missingGuardPercent,
        boolean acceptMissing,
        boolean quick) {}
