package app.carrel.catalog;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// The row of a file. Read only: `scan` writes it, by JDBC.
@Entity
@Immutable
@Table(name = "material")
public final class Material {
    @Id
    private long id;

    private long folderId;
    private String name;
    private @Nullable String rawName;

    @Convert(converter = KindColumn.class)
    private MaterialKind kind;

    private long size;
    private long modifiedMicros;
    private long fileKey;
    private long firstScanId;
    private @Nullable Long missingScanId;

    /// For Hibernate, which fills the fields.
    @SuppressWarnings("NullAway.Init")
    private Material() {}

    public long id() {
        return id;
    }

    public long folderId() {
        return folderId;
    }

    public DiskName name() {
        return new DiskName(name, rawName);
    }

    public MaterialKind kind() {
        return kind;
    }

    /// Bytes.
    public long size() {
        return size;
    }

    /// Microseconds since 1970.
    public long modifiedMicros() {
        return modifiedMicros;
    }

    public long fileKey() {
        return fileKey;
    }

    public long firstScanId() {
        return firstScanId;
    }

    /// The scan that found it gone; null while it is present.
    public @Nullable Long missingScanId() {
        return missingScanId;
    }
}
