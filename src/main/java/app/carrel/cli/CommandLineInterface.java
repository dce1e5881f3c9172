package app.carrel.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;

/// Carrel on the terminal: reads the arguments, runs the command, says how it ended.
///
/// Runs on the thread that calls it, once for each set of arguments.
public final class CommandLineInterface {
    private final CommandLine commands;

    public CommandLineInterface(Doors doors, Terminal terminal, StopRequest stop) {
        CarrelCommand carrel = new CarrelCommand(doors, terminal, stop);
        commands = new CommandLine(carrel);
        List.of(
                        new ScanCommand(carrel),
                        new StatusCommand(carrel),
                        new AbortCommand(carrel),
                        new TasksCommand(carrel),
                        new HistoryCommand(carrel),
                        new ProblemsCommand(carrel),
                        new SearchCommand(carrel),
                        new CommandLine(new RootsCommand(carrel))
                                .addSubcommand(new RootsAddCommand(carrel))
                                .addSubcommand(new RootsMoveCommand(carrel))
                                .addSubcommand(new RootsRemoveCommand(carrel)),
                        new RepairCommand(carrel),
                        new SqlCommand(carrel),
                        new ServeCommand(carrel),
                        new ExportCommand(carrel),
                        new BackupCommand(carrel),
                        new RestoreCommand(carrel),
                        new DoctorCommand(carrel),
                        new TokenCommand(carrel),
                        new CompletionCommand(carrel))
                .forEach(commands::addSubcommand);
        commands.getCommandSpec()
                .version("carrel " + version())
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("Show the version.")
                        .build());
        addHelp(commands);
        Complaints complaints = new Complaints(terminal, stop);
        commands.setExecutionStrategy(new Patience(stop))
                .setParameterExceptionHandler(complaints)
                .setExecutionExceptionHandler(complaints)
                .setExpandAtFiles(false) // "@eaDir" is a name like any other
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setOut(writer(terminal.out()))
                .setErr(writer(terminal.err()));
    }

    /// Runs what `arguments` say, and returns the exit code of the contract.
    public int run(String... arguments) {
        return commands.execute(arguments);
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
