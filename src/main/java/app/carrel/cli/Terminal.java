package app.carrel.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.function.Supplier;

/// What a command writes to, and where the person stands.
///
/// @param out           results
/// @param err           everything else
/// @param screen        what `err` is; asked for only by commands that draw, because finding out costs some
/// milliseconds
/// @param currentFolder what a relative folder is relative to
/// @param zone          in which people there read times
public record Terminal(PrintStream out, PrintStream err, Supplier<Screen> screen, Path currentFolder, ZoneId zone) {}
