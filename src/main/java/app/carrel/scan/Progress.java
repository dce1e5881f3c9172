package app.carrel.scan;

import app.carrel.task.TaskContext;
import java.util.Locale;

/// How far a scan is, 0 to 100: 10 once the lock is held and the folder checked, 20 once the known state is
/// loaded, up to 90 while walking, above that while finishing.
///
/// The walk is not counted beforehand: each folder hands its share on to the folders in it. Written by the scan's own
/// thread, read by any.
final class Progress {
    /// What a scan is doing, in words for the status.
    enum Phase {
        PREPARING,
        LOADING,
        WALKING,
        FINISHING
    }

    private static final int CHECKED = 10;
    private static final int LOADED = 20;
    private static final int WALKED = 90;

    private final TaskContext context;
    private double walked;
    private volatile Phase phase = Phase.PREPARING;
    private volatile int percent;

    Progress(TaskContext context) {
        this.context = context;
    }

    void checked() {
        to(Phase.LOADING, CHECKED);
    }

    void loaded() {
        to(Phase.WALKING, LOADED);
    }

    /// A folder has been compared; the folders in it have the rest of its share before them.
    ///
    /// @param share its own part of the walk, see [Shares]
    void compared(double share) {
        walked += share;
        to(Phase.WALKING, LOADED + (int) ((WALKED - LOADED) * Math.min(1, walked)));
    }

    void finishing() {
        to(Phase.FINISHING, WALKED + 1);
    }

    /// The phase in the words of the status.
    String words() {
        return phase.name().toLowerCase(Locale.ROOT);
    }

    int percent() {
        return percent;
    }

    private void to(Phase phase, int percent) {
        this.phase = phase;
        this.percent = percent;
        context.progress(percent);
    }
}
