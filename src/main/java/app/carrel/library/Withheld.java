package app.carrel.library;

import app.carrel.library.wire.ScanView;
import java.util.List;

/// What scans found gone but did not mark, because it was so much, as long as nobody has decided. Any thread; waits.
public interface Withheld {
    /// For who looks on from outside: nothing is to be decided there.
    Withheld NONE = new Withheld() {
        @Override
        public List<ScanView> undecided() {
            return List.of();
        }

        @Override
        public void keep(long scanId) {}
    };

    /// The scans that a person is to decide about, newest first.
    List<ScanView> undecided();

    /// What that scan withheld stays as it is, for good.
    void keep(long scanId);
}
