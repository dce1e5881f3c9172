package app.carrel.scan;

import app.carrel.task.Pulse;

/// How a walker reads one folder. Safe on every thread.
interface FolderReader {
    /// What is in `folder`; whatever cannot be read is a problem in the listing.
    Listing list(FolderNode folder, Pulse pulse);
}
