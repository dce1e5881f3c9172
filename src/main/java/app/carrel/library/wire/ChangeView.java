package app.carrel.library.wire;

import org.jspecify.annotations.Nullable;

/// One thing that a scan found changed.
///
/// @param number   its place in the scan's list, from 1 on
/// @param kind     `moved`, `added`, `updated` or `missing`
/// @param id       of the material or, where `isFolder`, of the folder, which moved with all that is in it
/// @param path     where it is now or, where it is missing, was; absolute, readable; empty where it was forgotten since
/// @param oldPath  where it was before it moved
public record ChangeView(
        int number,
        String kind,
        long id,
        boolean isFolder,
        String path,
        @Nullable String oldPath) {}
