package app.carrel.program;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import app.carrel.testing.BuiltProgram;
import app.carrel.testing.OtherProcess;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;

/// The built program's window on the display that there is, looked at and touched from outside: by `xdotool`, and by
/// the pictures that `import` takes.
///
/// Skips the test where there is no display; where the environment has `CI`, that fails the test instead.
///
/// @param id what X11 calls the window
record ShownCarrel(BuiltProgram program, OtherProcess process, String id) implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    /// Starts it and waits until the frame has come in the place of what is shown while it opens.
    ///
    /// @param environment `NAME=VALUE`
    static ShownCarrel start(BuiltProgram program, String... environment) throws IOException {
        if (System.getenv("DISPLAY") == null) {
            noDisplay();
        }
        List<String> prefix = new ArrayList<>(List.of("/usr/bin/env"));
        prefix.addAll(List.of(environment));
        OtherProcess process = new BuiltProgram(program.program(), program.dataFolder(), prefix).start();
        try {
            String id = await("a window")
                    .atMost(LIMIT)
                    .failFast(() -> failIfEnded(process))
                    .until(() -> windows("--pid", "" + process.pid(), "--name", "^Carrel$"), ids -> !ids.isEmpty())
                    .getFirst();
            ShownCarrel shown = new ShownCarrel(program, process, id);
            // While it opens the window has a handful of colours, letters and icons have many.
            await("its first page").atMost(LIMIT).until(() -> shown.colours() > 50);
            return shown;
        } catch (RuntimeException | Error e) {
            process.close();
            throw e;
        }
    }

    private static void noDisplay() {
        if (System.getenv("CI") == null) {
            abort("there is no display here to open a window on");
        }
        fail("there is no display to open a window on");
    }

    private static void failIfEnded(OtherProcess process) {
        if (!process.isAlive()) {
            throw new AssertionError("The window ended: " + process.err());
        }
    }

    /// Writes the settings, as somebody does who edits the file.
    ///
    /// @param settings in JSON, without the braces
    void edit(String settings) throws IOException {
        write(program.dataFolder(), settings);
    }

    /// Puts settings into a data folder that may be none yet.
    static void write(Path dataFolder, String settings) throws IOException {
        Files.createDirectories(dataFolder);
        Files.writeString(dataFolder.resolve("settings.json"), "{" + settings + "}");
    }

    /// How light it is on the whole, in percent.
    double brightness() throws IOException {
        return Arrays.stream(pixels())
                        .map(pixel -> (pixel >> 16 & 0xff) + (pixel >> 8 & 0xff) + (pixel & 0xff))
                        .average()
                        .orElseThrow()
                / (3 * 255)
                * 100;
    }

    private long colours() throws IOException {
        return Arrays.stream(pixels()).distinct().count();
    }

    private int[] pixels() throws IOException {
        byte[] png = output("import", "-window", id, "png:-");
        BufferedImage picture =
                Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)), "a picture of the window");
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    /// Presses a key of the keyboard, which whatever window is in front gets.
    static void press(String key) throws IOException {
        output("xdotool", "key", key);
    }

    /// Clicks on a place of the window, or of what lies over it.
    void click(int x, int y) throws IOException {
        output("xdotool", "mousemove", "--window", id, "" + x, "" + y, "click", "1");
    }

    /// Whether it is the one that gets what is typed.
    boolean isInFront() throws IOException {
        return said("xdotool", "getactivewindow").equals(id);
    }

    void minimize() throws IOException {
        output("xdotool", "windowminimize", "--sync", id);
    }

    /// The windows that can be seen and are what `xdotool search` is asked for.
    static List<String> windows(String... which) throws IOException {
        List<String> command = new ArrayList<>(List.of("xdotool", "search", "--all", "--onlyvisible"));
        command.addAll(List.of(which));
        return said(command.toArray(String[]::new)).lines().toList();
    }

    private static String said(String... command) throws IOException {
        return new String(output(command), StandardCharsets.UTF_8).strip();
    }

    private static byte[] output(String... command) throws IOException {
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .getInputStream()
                .readAllBytes();
    }

    /// Kills it where it still runs.
    @Override
    public void close() throws IOException {
        process.close();
    }
}
