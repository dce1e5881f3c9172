package app.carrel.library.wire;

import java.time.Instant;

/// A backup in the data folder.
///
/// @param reason why it was made: `asked`, `daily` or `before_migration`
/// @param bytes  of the zip
public record BackupView(String file, String reason, Instant madeAt, long bytes) {}
