package app.carrel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// On what was measured, without naming whose machine it is.
final class Machine {
    private Machine() {}

    static String facts(Path folder) throws IOException {
        return String.format(
                Locale.ROOT,
                "%s, %d cores, %.0f GB of memory; %s %s, %s; Java %s; load at the start %s.",
                first("/proc/cpuinfo", "model name"),
                Runtime.getRuntime().availableProcessors(),
                Double.parseDouble(first("/proc/meminfo", "MemTotal").replaceAll("[^0-9]", "")) / 1024 / 1024,
                System.getProperty("os.name"),
                System.getProperty("os.version").replaceFirst("^([0-9]+\\.[0-9]+).*", "$1"),
                Files.getFileStore(folder).type(),
                Runtime.version(),
                Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]);
    }

    private static String first(String file, String key) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("0");
    }
}
