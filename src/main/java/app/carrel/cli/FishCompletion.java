package app.carrel.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// What fish completes with; picocli knows bash and zsh only. Pure.
final class FishCompletion {
    private static final String FIRST = "__fish_use_subcommand";

    private final StringBuilder script = new StringBuilder("complete -c carrel -n " + FIRST + " -f\n");

    private FishCompletion() {}

    static String of(CommandLine carrel) {
        FishCompletion completion = new FishCompletion();
        completion.options(FIRST, carrel.getCommandSpec());
        carrel.getSubcommands().values().forEach(command -> completion.command(FIRST, command));
        return completion.script.toString();
    }

    private void command(String condition, CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        line(condition, " -a " + spec.name() + described(spec.usageMessage().description()));
        String inside = "__fish_seen_subcommand_from " + spec.name();
        options(inside, spec);
        command.getSubcommands().values().forEach(below -> command(inside, below));
    }

    private void options(String condition, CommandSpec spec) {
        for (OptionSpec option : spec.options()) {
            StringBuilder names = new StringBuilder();
            for (String name : option.names()) {
                names.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
            }
            line(condition, names + (option.arity().max() > 0 ? " -r" : "") + described(option.description()));
        }
    }

    private void line(String condition, String rest) {
        script.append("complete -c carrel -n '")
                .append(condition)
                .append('\'')
                .append(rest)
                .append('\n');
    }

    private static String described(String... description) {
        String text =
                String.join(" ", List.of(description)).replace("\\", "\\\\").replace("'", "\\'");
        return text.isEmpty() ? "" : " -d '" + text + "'";
    }
}
