package app.carrel.cli;

import app.carrel.library.Refusal;
import app.carrel.library.wire.ErrorView;
import app.carrel.library.wire.FailureView;
import app.carrel.library.wire.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// What goes wrong, in one sentence: on standard error for people, as JSON on standard output for whoever asked for it.
record Complaints(Terminal terminal, StopRequest stop)
        implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Complaints.class);
    /// How picocli ends a sentence about a number, in words of programmers.
    private static final String NO_NUMBER = "is not an? (int|long)$";

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        String sentence = Cells.printable(reason(e, command));
        boolean json = Arrays.asList(arguments).contains("--json");
        complain(json, new ErrorView(sentence, "wrong_use"), sentence + " (see \"" + command + " --help\")");
        return ExitCode.WRONG_USE.number();
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine commandLine, ParseResult parsed) {
        return exitCode(e, commandLine.getCommand());
    }

    /// Says why `command` has failed.
    int exitCode(Exception e, Object command) {
        boolean json = command instanceof JsonCommand asking && asking.json();
        Optional<Stop> asked = stop.asked();
        if (asked.isPresent() && isOfStopping(e)) {
            LOG.info("The command was stopped", e);
            String sentence = command instanceof ScanCommand ? "Scan aborted" : "Stopped";
            complain(json, new ErrorView(sentence, "aborted"), sentence);
            return asked.get().exitCode().number();
        }
        Optional<Refusal> foreseen = Refusal.of(e);
        if (foreseen.isPresent()) {
            Refusal refusal = foreseen.get();
            LOG.info("Refused: {}", refusal.getMessage(), e);
            String sentence = new Reports(terminal.zone()).refusal(refusal);
            // What helps is part of the message for programs too: they show or log it.
            FailureView view = refusal.offers().isEmpty()
                    ? refusal.view()
                    : new ErrorView(sentence, refusal.code().text());
            complain(json, view, sentence);
            return ExitCode.of(refusal.code()).number();
        }
        LOG.error("A command failed", e);
        String sentence = "Something went wrong that Carrel was not prepared for (" + Cells.printable(e.toString())
                + "); its log tells more";
        complain(json, new ErrorView(sentence, "unexpected"), sentence);
        return ExitCode.FAILED.number();
    }

    /// Once the command was told to stop, the program takes nothing more on, or the catalogue closes under the command.
    private static boolean isOfStopping(Exception e) {
        return !(e instanceof Refusal refusal) || refusal.code() == Refusal.Code.SHUTTING_DOWN;
    }

    private void complain(boolean json, FailureView view, String sentence) {
        if (json) {
            terminal.out().println(Json.write(view));
        } else {
            terminal.err().println(sentence);
        }
    }

    private static String reason(ParameterException e, String command) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().getFirst();
            String what = word.startsWith("-")
                    ? command + " has no option \"" + word + "\""
                    : command.equals("carrel")
                            ? "carrel has no command \"" + word + "\""
                            : command + " does not know what \"" + word + "\" means";
            List<String> similar = unmatched.getSuggestions();
            return similar.isEmpty() ? what : what + "; did you mean \"" + String.join("\" or \"", similar) + "\"?";
        }
        return String.valueOf(e.getMessage()).replaceFirst(NO_NUMBER, "is no whole number, or too large");
    }
}
