package app.carrel.cli;

import app.carrel.library.Refusal;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/// Runs the command, and again where the program that it would have worked through was just about to end: then this
/// process can open the catalogue itself.
record Patience(StopRequest stop) implements IExecutionStrategy {
    /// Of many commands at once each may meet several that are about to end, and a try takes a second or two.
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(50);

    @Override
    public int execute(ParseResult parsed) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            try {
                return new RunLast().execute(parsed);
            } catch (ExecutionException e) {
                boolean inTime =
                        System.nanoTime() - deadline < 0 && stop.asked().isEmpty();
                if (!inTime || !isOfLeaving(e.getCause())) {
                    throw e;
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static boolean isOfLeaving(@Nullable Throwable reason) {
        return reason instanceof Refusal refusal
                && (refusal.code() == Refusal.Code.PROGRAM_GONE || refusal.code() == Refusal.Code.SHUTTING_DOWN);
    }
}
