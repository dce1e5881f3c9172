package app.carrel.scan;

import app.carrel.catalog.DiskName;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A folder on the way of a walk, linked to its parents.
///
/// Made by walkers and handed on through their queue; which folder of the catalogue it is belongs to the scan's own
/// thread, which settles it before it comes to any folder below.
final class FolderNode {
    private final @Nullable FolderNode parent;
    private final DiskName name;
    private final Path path;
    private final int depth;
    private final double share;
    private final int placeRow;
    private final boolean fromMemory;
    private int row = KnownFolders.NONE;
    private long id;
    private int rowDepth;
    private boolean moved;

    private FolderNode(
            @Nullable FolderNode parent,
            DiskName name,
            Path path,
            int depth,
            double share,
            int placeRow,
            boolean fromMemory) {
        this.parent = parent;
        this.name = name;
        this.path = path;
        this.depth = depth;
        this.share = share;
        this.placeRow = placeRow;
        this.fromMemory = fromMemory;
    }

    /// The folder of a root.
    static FolderNode root(Path path, KnownFolders known) {
        return new FolderNode(null, new DiskName("", null), path, 0, 1, known.find(KnownFolders.NONE, ""), false);
    }

    /// The folder `name` in this one.
    ///
    /// @param share    the part of the whole walk that it stands for, 0 to 1
    /// @param placeRow   the row that was known at this place
    /// @param fromMemory whether nobody has seen it there in this scan
    FolderNode child(DiskName name, double share, int placeRow, boolean fromMemory) {
        return new FolderNode(this, name, name.resolve(path), depth + 1, share, placeRow, fromMemory);
    }

    @Nullable
    FolderNode parent() {
        return parent;
    }

    DiskName name() {
        return name;
    }

    Path path() {
        return path;
    }

    /// Its path below the root.
    Path below() {
        return ancestor(0).path().relativize(path);
    }

    /// 0 for the root's folder, 1 for a category, 2 for a course.
    int depth() {
        return depth;
    }

    double share() {
        return share;
    }

    /// The row that was known at this place; whether the folder is that one, [#row] tells later.
    int placeRow() {
        return placeRow;
    }

    /// Whether it is looked for only because it was known here.
    boolean fromMemory() {
        return fromMemory;
    }

    /// Makes it one of the folders that are known.
    ///
    /// @param rowDepth what its row says of its depth
    /// @param moved    whether it, or a folder that it is in, was known at another place
    void is(int row, long id, int rowDepth, boolean moved) {
        this.row = row;
        this.id = id;
        this.rowDepth = rowDepth;
        this.moved = moved;
    }

    /// Makes it one that is not known.
    ///
    /// @param moved whether a folder that it is in was known at another place
    void isNew(boolean moved) {
        this.rowDepth = parent == null ? 0 : parent.rowDepth + 1;
        this.moved = moved;
    }

    /// Gives a new folder the id of its row.
    void gets(long newId) {
        id = newId;
    }

    int row() {
        return row;
    }

    long id() {
        return id;
    }

    /// Its depth by the rows as they are until the scan ends: where a folder above has moved, another than [#depth].
    int rowDepth() {
        return rowDepth;
    }

    boolean moved() {
        return moved;
    }

    /// The folder at `depth` on the way from the root to this one, or this one where it lies higher.
    FolderNode ancestor(int depth) {
        FolderNode node = this;
        while (node.depth > depth && node.parent != null) {
            node = node.parent;
        }
        return node;
    }

    /// Readable, as a place for people.
    @Override
    public String toString() {
        return path.toString();
    }
}
