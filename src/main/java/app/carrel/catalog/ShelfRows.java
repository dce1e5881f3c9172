package app.carrel.catalog;

import app.carrel.catalog.ShelfPlan.RootFacts;
import java.util.List;
import org.hibernate.Session;

/// All roots and folders as the database has them at one moment; only the columns that the shelf needs.
record ShelfRows(List<RootFacts> roots, List<FolderFacts> folders) {
    static ShelfRows read(Session session) {
        List<RootFacts> roots =
                session.createSelectionQuery("from Root where removedAt is null", Root.class).list().stream()
                        .map(root -> new RootFacts(root.id(), root.path().text(), root.lastScanAt()))
                        .toList();
        List<FolderFacts> folders =
                session.createSelectionQuery("""
                        select id, rootId, parentId, depth, name, materials, missing, bytes, modifiedMicros
                        from Folder""", FolderFacts.class).list();
        return new ShelfRows(roots, folders);
    }
}
