package app.carrel.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `--limit`, of commands that may have much to list.
final class LimitOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "At most this many (default: ${DEFAULT-VALUE}).")
    private int limit;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    LimitOption() {}

    /// What was asked for.
    ///
    /// @throws ParameterException where it is below 1 or above `most`
    int value(int most) {
        if (limit < 1 || limit > most) {
            throw wrongUse(
                    "--limit must be " + (most == Integer.MAX_VALUE ? "1 or more" : "1 to " + most) + ", not " + limit);
        }
        return limit;
    }

    ParameterException wrongUse(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
