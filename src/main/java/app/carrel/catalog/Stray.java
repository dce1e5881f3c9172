package app.carrel.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/// The row of a material that is not among those that its folder was first written with.
///
/// Read only: `scan` writes it, by JDBC.
@Entity
@Immutable
@Table(name = "stray")
public final class Stray {
    @Id
    @Column(name = "material_id")
    private long materialId;

    private long folderId;

    /// For Hibernate, which fills the fields.
    private Stray() {}

    public long materialId() {
        return materialId;
    }

    public long folderId() {
        return folderId;
    }
}
