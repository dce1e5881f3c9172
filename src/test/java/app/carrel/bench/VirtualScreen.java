package app.carrel.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.Map;

/// A screen that nobody sees, for a window that shall be drawn as on a real one.
final class VirtualScreen implements AutoCloseable {
    private final Process process;
    private final String display;

    private VirtualScreen(Process process, String display) {
        this.process = process;
        this.display = display;
    }

    /// @throws IOException where there is no `Xvfb` that starts
    static VirtualScreen open() throws IOException {
        Process process = new ProcessBuilder(
                        "Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp")
                .redirectError(Redirect.DISCARD)
                .start();
        BufferedReader told = process.inputReader();
        String number = told.readLine();
        if (number == null) {
            throw new IOException("Xvfb ended at once");
        }
        return new VirtualScreen(process, ":" + number);
    }

    /// Lets a program that is started with `environment` show its window here.
    void put(Map<String, String> environment) {
        environment.put("DISPLAY", display);
        environment.remove("WAYLAND_DISPLAY");
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
