package app.carrel.ui.activity;

import app.carrel.library.wire.ChangeView;
import app.carrel.library.wire.ProblemView;
import app.carrel.library.wire.ScanView;

/// One thing that a scan has to tell: a place that it could not read, or something that it found changed.
sealed interface Finding {
    /// Where it is, or was.
    String path();

    record Problem(ProblemView problem) implements Finding {
        @Override
        public String path() {
            return problem.path();
        }
    }

    record Change(ChangeView change) implements Finding {
        @Override
        public String path() {
            return change.path();
        }
    }

    /// What findings are told apart by, in the order in which they are offered.
    enum Kind {
        PROBLEMS,
        ADDED,
        UPDATED,
        MOVED,
        MISSING;

        /// How many of this kind `scan` counted.
        long of(ScanView scan) {
            return switch (this) {
                case PROBLEMS -> scan.problems();
                case ADDED -> scan.filesAdded();
                case UPDATED -> scan.filesUpdated();
                case MOVED -> scan.filesMoved();
                case MISSING -> scan.filesMissing();
            };
        }
    }
}
