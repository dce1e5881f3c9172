package app.carrel.library;

import app.carrel.library.wire.ChangeView;
import app.carrel.library.wire.ProblemView;
import app.carrel.library.wire.RepairView;
import app.carrel.library.wire.RootView;
import app.carrel.library.wire.ScanView;
import app.carrel.library.wire.SearchView;
import app.carrel.library.wire.SqlView;
import app.carrel.library.wire.StatusView;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/// The verbs of Carrel, for whoever asks: a command, the API, the window.
///
/// Whether the answer comes from the catalogue in this process or from the program that holds it, the caller cannot
/// tell.
/// All methods may be called from any thread and throw [Refusal] where Carrel will not do what is asked.
public interface Library {
    /// Accepts a scan and returns at once, with the id under which history and [#await] know it.
    ///
    /// @throws Refusal where a scan runs already, or the folder cannot be scanned; then nothing was recorded
    long scan(ScanRequest request);

    /// Waits until that scan has ended, however long it takes, and returns it as history has it.
    ///
    /// @throws Refusal where there is no such scan
    ScanView await(long scanId);

    /// What runs now. Answers from memory, in well under a millisecond, when the scan runs in this process.
    StatusView status();

    /// Asks the running scan to stop; it may take a moment until it has, see [#await].
    ///
    /// @return the id of the scan that was asked
    /// @throws Refusal where no scan runs
    long abort();

    /// Frees a lock that nobody holds and closes scans that nobody runs; a scan that lives is left alone.
    RepairView repair();

    /// Past and running scans, newest first.
    ///
    /// @param limit  at most this many, at least 1
    /// @param before only scans with a smaller id than this, where given
    List<ScanView> history(int limit, OptionalLong before);

    /// One scan, as in history.
    ///
    /// @throws Refusal where there is no such scan
    ScanView scan(long scanId);

    /// What a scan could not read, in the order of its walk.
    ///
    /// @throws Refusal where there is no such scan
    List<ProblemView> problems(long scanId);

    /// What a scan found changed: moved, added, updated, missing, in this order. Nothing for the first scan
    /// of a root, nor for one long ago.
    ///
    /// @param kind  one of these words; empty for all
    /// @param limit at most this many, at least 1
    /// @param after only those with a greater number than this
    /// @throws Refusal where there is no such scan
    List<ChangeView> changes(long scanId, String kind, int limit, int after);

    /// The catalogue as files.
    Archive archive();

    /// The known roots, in natural order of their paths.
    List<RootView> roots();

    /// Makes `folder` a root without scanning it; where it is one already, that one is meant.
    ///
    /// @param folder absolute
    /// @throws Refusal where it cannot be one, or a scan runs
    RootView addRoot(Path folder);

    /// Says that a root lies at `folder` now; every identity is kept.
    ///
    /// @param folder absolute
    /// @throws Refusal where there is no such root, the folder cannot be one, or a scan runs
    RootView moveRoot(long rootId, Path folder);

    /// Forgets a root and its materials; history keeps its scans.
    ///
    /// @throws Refusal where there is no such root, or a scan runs
    void removeRoot(long rootId);

    /// The materials for which every word of `text` stands in the name, the category's or the course's, in any order,
    /// whatever their case and accents.
    ///
    /// @param text  nothing is found where it holds no word
    /// @param limit at most so many results, at least 1
    SearchView search(String text, int limit);

    /// Answers a query in the database's language, as a user who may only read.
    ///
    /// @throws Refusal where the database does not answer it
    SqlView sql(String query);
}
