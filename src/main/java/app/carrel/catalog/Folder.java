package app.carrel.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// The row of a folder: at depth 0 the root's own, 1 a category, 2 a course, below that a section.
///
/// Read only: `scan` writes it, by JDBC. `materials`, `missing` and `bytes` count the files directly in it.
@Entity
@Immutable
@Table(name = "folder")
public final class Folder {
    @Id
    private long id;

    private long rootId;
    private @Nullable Long parentId;
    private int depth;
    private String name;
    private @Nullable String rawName;
    private long modifiedMicros;
    private long fileKey;
    private long fingerprint;
    private int materials;
    private int missing;
    private long bytes;
    private long firstMaterialId;
    private long endMaterialId;
    private long firstScanId;
    private @Nullable Long missingScanId;

    /// For Hibernate, which fills the fields.
    @SuppressWarnings("NullAway.Init")
    private Folder() {}

    public long id() {
        return id;
    }

    public long rootId() {
        return rootId;
    }

    public @Nullable Long parentId() {
        return parentId;
    }

    public int depth() {
        return depth;
    }

    public DiskName name() {
        return new DiskName(name, rawName);
    }

    /// Microseconds since 1970.
    public long modifiedMicros() {
        return modifiedMicros;
    }

    public long fileKey() {
        return fileKey;
    }

    public long fingerprint() {
        return fingerprint;
    }

    public int materials() {
        return materials;
    }

    public int missing() {
        return missing;
    }

    /// Bytes of the files that are present.
    public long bytes() {
        return bytes;
    }

    /// The files it was first written with have the ids from here on.
    public long firstMaterialId() {
        return firstMaterialId;
    }

    /// And all below this one; see [FolderMaterials].
    public long endMaterialId() {
        return endMaterialId;
    }

    public long firstScanId() {
        return firstScanId;
    }

    /// The scan that found it gone; null while it is present.
    public @Nullable Long missingScanId() {
        return missingScanId;
    }
}
