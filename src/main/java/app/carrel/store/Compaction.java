package app.carrel.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes the gaps that changes have left out of the open file: a copy without them is made beside it and checked, and
/// takes its place at a moment when nobody is inside, unless a row was changed since the copy was begun.
///
/// Until that moment nothing waits for it, and whatever ends it leaves the file as it was.
///
/// @param schema of the file
record Compaction(SharedFile shared, DatabaseFile file, Schema schema) {
    private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);
    /// The zip, the copy and the compacted copy, at most.
    private static final int COPIES = 3;

    enum Outcome {
        DONE,
        /// The file has too few gaps.
        NOT_WORTH_IT,
        /// Somebody was inside, or has changed a row meanwhile.
        NOT_NOW
    }

    /// @throws DatabaseException where a copy cannot be made; the file is as it was
    Outcome run() {
        Optional<FileUse> begun = shared.ifAlone(this::begin);
        if (begun.isEmpty()) {
            return Outcome.NOT_NOW;
        }
        if (!begun.get().isWasteful()) {
            return Outcome.NOT_WORTH_IT;
        }
        try {
            Optional<Census> ready = prepare(begun.get());
            boolean done = ready.isPresent()
                    && shared.ifAlone(() -> isStill(begun.get()) && swap(ready.get()))
                            .orElse(false);
            if (!done) {
                LOG.debug("The catalogue was used while it was compacted, and stays as it is");
                return Outcome.NOT_NOW;
            }
            LOG.info(
                    "The catalogue was compacted from {} to {} bytes",
                    begun.get().bytes(),
                    Files.size(file.path()));
            return Outcome.DONE;
        } catch (SQLException | IOException e) {
            throw Sentences.explainCopy(e, successor().path());
        } finally {
            discardCopies(file);
        }
    }

    /// Nobody is inside, so that no transaction is open whose changes are counted already and not yet committed.
    private FileUse begin() {
        FileUse use = shared.select(FileUse::of);
        if (use.isWasteful()) {
            shared.sync(false);
            return shared.select(FileUse::of);
        }
        return use;
    }

    /// The compacted copy; empty where it is out of date before it is done.
    private Optional<Census> prepare(FileUse begun) throws SQLException, IOException {
        new FreeSpace(file.folder()).require(file.path(), COPIES * begun.bytes());
        BackupZip packed = new BackupZip(zip(file));
        DatabaseFile copy = BackupZip.checked(file);
        shared.pack(packed, successor().path());
        RowCounts rows = shared.select(RowCounts::of);
        if (!isStill(begun)) {
            return Optional.empty();
        }
        packed.unpack(file, copy.path());
        Disk.discard(packed.zip());
        return isStill(begun) ? Optional.of(successor().compact(copy, rows)) : Optional.empty();
    }

    private boolean isStill(FileUse begun) {
        return shared.select(FileUse::lastChange) == begun.lastChange();
    }

    private boolean swap(Census ready) {
        return shared.exchange(promises -> {
            promises.replaceBy(ready);
            successor().takePlace();
            return true;
        });
    }

    /// Deletes what is left of a compaction that did not come to its end.
    static void discardCopies(DatabaseFile file) {
        Disk.discard(zip(file));
        Disk.discard(BackupZip.checked(file).path());
        new Successor(file, Schema.OURS).discardUnlessDue();
    }

    private Successor successor() {
        return new Successor(file, schema);
    }

    private static Path zip(DatabaseFile file) {
        return file.folder().resolve(file.name() + ".check.zip");
    }
}
