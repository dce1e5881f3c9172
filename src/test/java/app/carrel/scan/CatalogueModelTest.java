package app.carrel.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is done to a tree, and however scans of it end: one that completes says what is there, and which is which.
///
/// A few hundred steps of one seed, so that a change is not judged by chance; 10,000 of another with
/// `./mvnw test -Dtest=CatalogueModelTest -Dmodel.steps=10000 -Dmodel.seed=7`. A failure prints its steps and its seed.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "uses names and permissions that Windows does not have")
class CatalogueModelTest {
    private static final int STEPS = Integer.getInteger("model.steps", 400);

    @TempDir
    Path folder;

    @Test
    void catalogue_and_disk_agree_after_every_scan_that_completes() throws Exception {
        long seed = Long.getLong("model.seed", 20_261_124);
        System.out.println("CatalogueModelTest: " + STEPS + " steps of seed " + seed);
        openToAll(folder);
        try (ModelRun run = new ModelRun(folder, seed)) {
            for (int step = 0; step < STEPS; step++) {
                try {
                    run.step();
                } catch (Throwable e) {
                    throw new AssertionError("Seed " + seed + " fails in step " + step + " after\n" + run.story(), e);
                }
            }
        }
    }

    private static void openToAll(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
