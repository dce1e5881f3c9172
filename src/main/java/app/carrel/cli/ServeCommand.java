package app.carrel.cli;

import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `carrel serve`
@Command(
        name = "serve",
        description = "Answers other programs without a window, until Ctrl-C or SIGTERM.",
        footer = {"", "Examples:", "  carrel serve", "  carrel serve --port 8123 --shutdown-timeout 5"})
final class ServeCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;
    private static final int LONGEST_TIMEOUT = 600;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Where to answer on the loopback interface, 0 for any free port; 8000 unless the settings say"
                    + " otherwise.")
    private @Nullable Integer port;

    @Option(
            names = "--shutdown-timeout",
            paramLabel = "N",
            description = "Wait at most N seconds for a running scan to stop, instead of what the settings say.")
    private @Nullable Integer shutdownTimeout;

    private final CarrelCommand carrel;

    ServeCommand(CarrelCommand carrel) {
        this.carrel = carrel;
    }

    @Override
    public Integer call() {
        OptionalInt wishedPort = within("--port", port, 0, HIGHEST_PORT);
        OptionalInt patience = within("--shutdown-timeout", shutdownTimeout, 1, LONGEST_TIMEOUT);
        CompletableFuture<Void> stopped = new CompletableFuture<>();
        carrel.stop().whenAsked(() -> stopped.complete(null));
        int answersOn = carrel.serve(wishedPort, patience);
        carrel.terminal().err().println("Carrel answers on http://127.0.0.1:" + answersOn + "; Ctrl-C stops it.");
        stopped.join();
        return ExitCode.DONE.number();
    }

    private OptionalInt within(String option, @Nullable Integer value, int least, int most) {
        if (value == null) {
            return OptionalInt.empty();
        }
        if (value < least || value > most) {
            throw new ParameterException(
                    spec.commandLine(), option + " must be " + least + " to " + most + ", not " + value);
        }
        return OptionalInt.of(value);
    }
}
