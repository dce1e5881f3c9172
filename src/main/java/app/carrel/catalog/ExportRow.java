package app.carrel.catalog;

import app.carrel.catalog.ExportPlaces.Place;
import java.time.Instant;

/// A material as it is exported: the columns in their order.
///
/// @param section readable names of the folders below the course, with `/` between them; empty for none
/// @param path    absolute and readable
/// @param uri     the `file:` URI that opens it
/// @param kind    as scripts see it
/// @param size    bytes
record ExportRow(
        long id,
        String root,
        String category,
        String course,
        String section,
        String name,
        String path,
        String uri,
        String kind,
        long size,
        Instant modifiedAt,
        boolean missing) {
    static final String[] COLUMNS = {
        "id", "root", "category", "course", "section", "name", "path", "uri", "kind", "size", "modified_at", "missing"
    };

    static ExportRow of(
            long id, Place place, DiskName name, MaterialKind kind, long size, Instant modifiedAt, boolean missing) {
        return new ExportRow(
                id,
                place.root(),
                place.category(),
                place.course(),
                place.section(),
                name.text(),
                place.pathOf(name),
                place.uriOf(name),
                kind.label(),
                size,
                modifiedAt,
                missing);
    }
}
