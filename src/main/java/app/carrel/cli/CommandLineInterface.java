package app.carrel.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;

/// Carrel on the terminal: reads the arguments, runs the command, says how it ended.
///
/// Runs on the thread that calls it, once for each set of arguments.
public final class CommandLineInterface {
    private static final String DATA_DIR = "--data-dir";
    private static final String COMPLETION = "completion";

    private final Terminal terminal;
    private final StopRequest stop;
    private final CarrelCommand carrel;
    /// In the order of the help.
    private final Map<String, Supplier<Object>> commands = new LinkedHashMap<>();

    public CommandLineInterface(Doors doors, Terminal terminal, StopRequest stop) {
        this.terminal = terminal;
        this.stop = stop;
        carrel = new CarrelCommand(doors, terminal, stop);
        commands.put("scan", () -> new ScanCommand(carrel));
        commands.put("status", () -> new StatusCommand(carrel));
        commands.put("abort", () -> new AbortCommand(carrel));
        commands.put("tasks", () -> new TasksCommand(carrel));
        commands.put("history", () -> new HistoryCommand(carrel));
        commands.put("problems", () -> new ProblemsCommand(carrel));
        commands.put("search", () -> new SearchCommand(carrel));
        commands.put("roots", this::roots);
        commands.put("repair", () -> new RepairCommand(carrel));
        commands.put("sql", () -> new SqlCommand(carrel));
        commands.put("serve", () -> new ServeCommand(carrel));
        commands.put("export", () -> new ExportCommand(carrel));
        commands.put("backup", () -> new BackupCommand(carrel));
        commands.put("restore", () -> new RestoreCommand(carrel));
        commands.put("doctor", () -> new DoctorCommand(carrel));
        commands.put("token", () -> new TokenCommand(carrel));
        commands.put(COMPLETION, () -> new CompletionCommand(carrel));
    }

    private CommandLine roots() {
        return new CommandLine(new RootsCommand(carrel))
                .addSubcommand(new RootsAddCommand(carrel))
                .addSubcommand(new RootsMoveCommand(carrel))
                .addSubcommand(new RootsRemoveCommand(carrel));
    }

    /// Runs what `arguments` say, and returns the exit code of the contract.
    public int run(String... arguments) {
        Complaints complaints = new Complaints(terminal, stop);
        return arguments.length == 0 ? openWindow(complaints) : read(complaints, arguments);
    }

    /// By a double-click, which has nothing to be read.
    private int openWindow(Complaints complaints) {
        try {
            return carrel.call();
        } catch (RuntimeException e) {
            return complaints.exitCode(e, carrel);
        }
    }

    private int read(Complaints complaints, String... arguments) {
        return madeFor(arguments)
                .setExecutionStrategy(new Patience(stop))
                .setParameterExceptionHandler(complaints)
                .setExecutionExceptionHandler(complaints)
                .setExpandAtFiles(false) // "@eaDir" is a name like any other
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setOut(writer(terminal.out()))
                .setErr(writer(terminal.err()))
                .execute(arguments);
    }

    private CommandLine madeFor(String... arguments) {
        CommandLine all = new CommandLine(carrel);
        all.getCommandSpec()
                .version("carrel " + version())
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("Show the version.")
                        .build());
        Set<String> needed = needed(arguments);
        commands.forEach((name, command) -> {
            if (needed.contains(name)) {
                all.addSubcommand(name, command.get());
            }
        });
        addHelp(all);
        return all;
    }

    /// The command that `arguments` begin with, or none where the window is meant: to look into all the others would
    /// take the better part of a short command's time. All where something else may be meant, or all are told of.
    private Set<String> needed(String... arguments) {
        int at = 0;
        while (at < arguments.length && arguments[at].startsWith(DATA_DIR)) {
            at += arguments[at].equals(DATA_DIR) ? 2 : 1;
        }
        if (at == arguments.length) {
            return Set.of();
        }
        boolean known = at < arguments.length && commands.containsKey(arguments[at]);
        return known && !arguments[at].equals(COMPLETION) ? Set.of(arguments[at]) : commands.keySet();
    }

    private static void addHelp(CommandLine command) {
        command.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help.")
                        .build());
        command.getSubcommands().values().forEach(CommandLineInterface::addHelp);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, stream.charset());
    }

    private static String version() {
        return Optional.ofNullable(CommandLineInterface.class.getPackage().getImplementationVersion())
                .orElse("(built from source)");
    }
}
