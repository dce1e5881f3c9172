package app.carrel.program;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.library.wire.ErrorView;
import app.carrel.library.wire.RootsView;
import app.carrel.testing.BuiltProgram;
import app.carrel.testing.BuiltProgram.Ended;
import app.carrel.testing.SampleTree;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every command of the built program on a catalogue that is not what it should be, and every way out of that.
class RescueIT {
    private static final int FILES = 300;
    /// Bytes of a database file before its first state.
    private static final int HEAD = 8192;

    /// What befell the catalogue.
    enum Damage {
        CUT("damaged") {
            @Override
            void befall(Path catalogue, Path sideCar, Path copy) throws IOException {
                try (RandomAccessFile file = new RandomAccessFile(catalogue.toFile(), "rw")) {
                    file.setLength(HEAD); // A half may still hold an older state as a whole, and could be accepted.
                }
            }
        },
        REPLACED_BY_AN_OLDER_COPY("older than it should be") {
            @Override
            void befall(Path catalogue, Path sideCar, Path copy) throws IOException {
                Files.copy(copy, catalogue, StandardCopyOption.REPLACE_EXISTING);
            }
        },
        DELETED("is gone") {
            @Override
            void befall(Path catalogue, Path sideCar, Path copy) throws IOException {
                Files.delete(catalogue);
            }
        },
        WITHOUT_SIDE_CAR("damaged or missing") {
            @Override
            void befall(Path catalogue, Path sideCar, Path copy) throws IOException {
                Files.delete(sideCar);
            }
        };

        private final String told;

        Damage(String told) {
            this.told = told;
        }

        abstract void befall(Path catalogue, Path sideCar, Path copy) throws IOException;

        boolean canBeAccepted() {
            return this == REPLACED_BY_AN_OLDER_COPY || this == WITHOUT_SIDE_CAR;
        }
    }

    @TempDir
    private Path folder;

    private BuiltProgram carrel;
    private Path root;
    private Path catalogue;
    private Path sideCar;
    private Path copy;

    @BeforeEach
    void catalogueAFolderAndBackItUp() throws Exception {
        carrel = BuiltProgram.with(folder.resolve("data"));
        root = SampleTree.make(folder.resolve("tree"), FILES, 4).root();
        catalogue = carrel.dataFolder().resolve("catalog.mv.db");
        sideCar = carrel.dataFolder().resolve("catalog.promise");
        assertThat(carrel.run("scan", root.toString()).code()).isZero();
        copy = Files.copy(catalogue, folder.resolve("copy"));
        assertThat(carrel.run("backup").code()).isZero();
        assertThat(carrel.run("scan", root.toString()).code()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void it_is_never_opened_as_if_it_were_fine_and_the_ways_out_are_told(Damage damage) throws Exception {
        damage.befall(catalogue, sideCar, copy);
        Map<String, String> before = content();
        for (String line : new String[] {"status", "scan --all", "repair", "serve"}) {
            Ended refused = carrel.run(line.split(" "));
            assertThat(refused.code()).as(line).isEqualTo(1);
            assertThat(refused.out()).isEmpty();
            assertThat(refused.err()).hasLineCount(1).contains(damage.told, "carrel restore ", "carrel repair --new");
            assertThat(refused.err().contains("repair --accept")).as(line).isEqualTo(damage.canBeAccepted());
        }
        ErrorView json = carrel.run("roots", "--json").json(ErrorView.class);
        assertThat(json.errorCode()).isEqualTo("catalogue_unusable");
        assertThat(json.message()).contains(damage.told, "carrel restore ");
        assertThat(carrel.run("restore", copy.toString()).code())
                .as("no backup")
                .isEqualTo(1);
        assertThat(content()).isEqualTo(before);

        assertThat(carrel.run("restore", backup().toString()).code()).isZero();
        assertThat(materials()).isEqualTo(FILES);
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void it_is_taken_as_it_is_where_it_can_be_read(Damage damage) throws Exception {
        damage.befall(catalogue, sideCar, copy);

        Ended accepted = carrel.run("repair", "--accept");

        assertThat(accepted.code()).as(accepted.err()).isEqualTo(damage.canBeAccepted() ? 0 : 1);
        assertThat(carrel.run("status").code()).isEqualTo(damage.canBeAccepted() ? 0 : 1);
        assertThat(carrel.run("repair", "--new", "--json").code()).isZero();
        assertThat(materials()).isZero();
    }

    private long materials() throws Exception {
        return carrel.run("roots", "--json").json(RootsView.class).roots().stream()
                .mapToLong(known -> known.materials())
                .sum();
    }

    private Path backup() throws IOException {
        try (Stream<Path> backups = Files.list(carrel.dataFolder().resolve("backups"))) {
            return backups.findFirst().orElseThrow();
        }
    }

    private Map<String, String> content() throws IOException {
        Map<String, String> content = new TreeMap<>();
        for (Path file : new Path[] {catalogue, sideCar}) {
            if (Files.exists(file)) {
                content.put(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return content;
    }
}
