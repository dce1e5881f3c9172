package app.carrel.ui.preferences;

import app.carrel.library.Housekeeping;
import app.carrel.library.Library;
import app.carrel.library.wire.RootView;
import app.carrel.ui.control.RefusalWords;
import app.carrel.ui.fx.FxQuery;
import app.carrel.ui.preferences.KnownFolder.State;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The known roots: whether their drives are there, removing them, and saying where they lie now.
public final class FoldersModel {
    private final Library library;
    private final Housekeeping housekeeping;
    private final ReadOnlyBooleanProperty scanning;
    private final Runnable changed;
    private final RefusalWords words;
    private final FxQuery asking = new FxQuery();
    private final FxQuery looking = new FxQuery();
    private final FxQuery doing = new FxQuery();

    private final List<RootView> removed = new ArrayList<>();
    private final ObservableList<KnownFolder> folders = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper(this, "refusal", "");

    /// @param scanning while a scan runs no root can be changed
    /// @param changed  told when other roots are known than before
    public FoldersModel(
            Library library,
            Housekeeping housekeeping,
            ReadOnlyBooleanProperty scanning,
            Runnable changed,
            RefusalWords words) {
        this.library = library;
        this.housekeeping = housekeeping;
        this.scanning = scanning;
        this.changed = changed;
        this.words = words;
    }

    // Properties

    ObservableList<KnownFolder> folders() {
        return folders;
    }

    ReadOnlyBooleanProperty scanningProperty() {
        return scanning;
    }

    /// Why the last wish was not done; empty where it was.
    ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    // Commands

    /// Asks anew which roots there are and whether they are connected.
    void refresh() {
        asking.ask(library::roots, this::show, why -> refusal.set(words.of(why)));
    }

    /// Hides a root at once. Nothing of it is lost before the next start.
    void remove(RootView root) {
        change(() -> housekeeping.hideRoot(root), () -> removed.add(root));
    }

    /// Undoes [#remove].
    void bringBack(RootView root) {
        change(() -> housekeeping.bringRootBack(root), () -> removed.remove(root));
    }

    /// Says that the root lies at `folder` now; everything known of it is kept.
    void locate(RootView root, Path folder) {
        change(() -> library.moveRoot(root.id(), folder), () -> {});
    }

    private void change(Runnable work, Runnable done) {
        doing.ask(
                () -> {
                    work.run();
                    return true;
                },
                _ -> {
                    refusal.set("");
                    done.run();
                    changed.run();
                    refresh();
                },
                why -> refusal.set(words.of(why)));
    }

    private void show(List<RootView> roots) {
        // Who was scanned or added again is no longer removed.
        removed.removeIf(root -> roots.stream().anyMatch(known -> known.id() == root.id()));
        List<KnownFolder> all = new ArrayList<>();
        roots.forEach(root -> all.add(new KnownFolder(root, stateBefore(root))));
        removed.forEach(root -> all.add(new KnownFolder(root, State.REMOVED)));
        all.sort(Comparator.comparing(folder -> folder.root().path()));
        turnTo(all);
        looking.ask(() -> look(roots), this::tell, why -> refusal.set(words.of(why)));
    }

    /// Whoever shows them makes every line anew with each change.
    private void turnTo(List<KnownFolder> all) {
        if (!all.equals(folders)) {
            folders.setAll(all);
        }
    }

    private State stateBefore(RootView root) {
        return folders.stream()
                .filter(folder -> folder.root().id() == root.id() && folder.state() != State.REMOVED)
                .map(KnownFolder::state)
                .findFirst()
                .orElse(State.ASKED);
    }

    /// All at once: each dead share takes its two seconds.
    private static Map<Long, Boolean> look(List<RootView> roots) {
        Map<Long, Boolean> connected = new ConcurrentHashMap<>();
        List<Thread> lookers = roots.stream()
                .map(root -> Thread.ofVirtual()
                        .start(() -> connected.put(root.id(), Housekeeping.isConnected(root.folder()))))
                .toList();
        for (Thread looker : lookers) {
            try {
                looker.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException("Nobody interrupts", e);
            }
        }
        return connected;
    }

    private void tell(Map<Long, Boolean> connected) {
        turnTo(folders.stream().map(folder -> told(folder, connected)).toList());
    }

    private static KnownFolder told(KnownFolder folder, Map<Long, Boolean> connected) {
        Boolean there = connected.get(folder.root().id());
        return there == null || folder.state() == State.REMOVED
                ? folder
                : folder.in(there ? State.CONNECTED : State.AWAY);
    }
}
