package app.carrel.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// The manual page in the language of `man`, made of the commands as they are. Pure.
final class ManualPage {
    private static final String ENDING = """
            .SH EXIT STATUS
            .TP
            0
            Done.
            .TP
            1
            Failed: a folder is missing, not a folder or not readable, the database is damaged, there is nothing to abort.
            .TP
            2
            Wrong use: an unknown command or option.
            .TP
            3
            A scan is already in progress.
            .TP
            4
            The scan was aborted, also by SIGTERM.
            .TP
            130
            Ended by Ctrl-C.
            .SH ENVIRONMENT
            .TP
            CARREL_HOME
            The data folder, where --data-dir does not say otherwise.
            .TP
            NO_COLOR
            With any value: no escape codes on the terminal.
            .TP
            CARREL_JAVA_OPTS
            Further options for Java.
            .SH FILES
            .TP
            ~/.local/share/carrel
            The data folder: the catalogue, settings.json, the token of the API, logs.
            """;

    private final StringBuilder page = new StringBuilder();

    private ManualPage() {}

    static String of(CommandLine carrel) {
        ManualPage page = new ManualPage();
        CommandSpec spec = carrel.getCommandSpec();
        page.line(".TH CARREL 1 \"\" \"" + spec.version()[0] + "\"");
        page.line(".SH NAME");
        page.line("carrel \\- a catalogue of folders full of learning materials");
        page.line(".SH SYNOPSIS");
        page.line(".B carrel");
        page.line("[\\-\\-data\\-dir DIR] [COMMAND]");
        page.line(".SH DESCRIPTION");
        page.text(spec.usageMessage().description());
        page.arguments(spec);
        page.line(".SH COMMANDS");
        carrel.getSubcommands().values().forEach(page::command);
        page.page.append(ENDING);
        return page.page.toString();
    }

    private void command(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        line(".SS \"" + escaped(command.getHelp().synopsis(0).strip().replaceAll("\\s+", " ")) + "\"");
        text(spec.usageMessage().description());
        arguments(spec);
        List<String> examples = Arrays.stream(spec.usageMessage().footer())
                .filter(line -> line.startsWith("  "))
                .toList();
        line(".PP");
        line(".nf");
        examples.forEach(this::text);
        line(".fi");
        command.getSubcommands().values().forEach(this::command);
    }

    private void arguments(CommandSpec spec) {
        spec.positionalParameters().forEach(parameter -> argument(parameter.paramLabel(), parameter));
        for (OptionSpec option : spec.options()) {
            argument(
                    String.join(", ", option.names()) + (option.arity().max() > 0 ? " " + option.paramLabel() : ""),
                    option);
        }
    }

    private void argument(String name, ArgSpec argument) {
        line(".TP");
        line(".B " + escaped(name));
        text(argument.description());
    }

    private void text(String... lines) {
        line(Arrays.stream(lines).map(ManualPage::escaped).collect(Collectors.joining(" ")));
    }

    private void line(String line) {
        page.append(line).append('\n');
    }

    private static String escaped(String text) {
        String safe = text.replace("\\", "\\e").replace("-", "\\-").replace("\"", "\\(dq");
        return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
    }
}
