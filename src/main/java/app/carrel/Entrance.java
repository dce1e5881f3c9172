package app.carrel;

import app.carrel.library.Instance;
import app.carrel.library.Instance.Held;
import app.carrel.library.Instance.Role;
import app.carrel.library.Instance.TakenBy;
import app.carrel.library.Refusal;
import app.carrel.library.RunningProgram;
import app.carrel.settings.ApiToken;
import app.carrel.settings.DataFolder;
import app.carrel.settings.DataFolderException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// The two ways to the catalogue: opening it, or asking the program that has it open.
///
/// @param patience how long to wait at most for a holder to end or to answer
/// @param stopped  whether whoever waits was told to end meanwhile
record Entrance(DataFolder folder, Duration patience, BooleanSupplier stopped) {
    private static final Duration GLANCE = Duration.ofMillis(25);

    sealed interface Way {}

    /// Nobody else has it open, and from now on nobody else can.
    record Own(Instance instance) implements Way {}

    /// Somebody has it open and answers.
    record Through(RunningProgram program, TakenBy holder) implements Way {}

    static Entrance of(DataFolder folder, BooleanSupplier stopped) {
        return new Entrance(folder, Duration.ofSeconds(5), stopped);
    }

    /// Takes the right to open the catalogue, or finds who has it. Waits for those who are about to end or to answer.
    ///
    /// @throws Refusal where somebody has it who does neither in time, or whoever waits was told to end
    Way find(Role role) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            refuseIfStopped();
            Instance.Asked asked = Instance.acquire(folder.lock(), folder.instance(), role, Duration.ZERO);
            // No switch over types: every command comes by here, and Java takes 16 ms to make the first one ready.
            if (asked instanceof Held(Instance instance)) {
                return new Own(instance);
            }
            TakenBy taken = (TakenBy) asked;
            Optional<Through> through = through(taken);
            if (through.isPresent()) {
                return through.get();
            }
            if (System.nanoTime() - deadline >= 0) {
                throw taken.refusal(role);
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    /// The program that has the catalogue open, if one has; does not take the right to open it.
    Optional<Through> running() {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            refuseIfStopped();
            Optional<TakenBy> holder = Instance.holder(folder.instance());
            Optional<Through> through = holder.flatMap(this::through);
            if (holder.isEmpty() || through.isPresent() || System.nanoTime() - deadline >= 0) {
                return through;
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    private void refuseIfStopped() {
        if (stopped.getAsBoolean()) {
            throw new Refusal(Refusal.Code.SHUTTING_DOWN, "Stopped before the catalogue was opened");
        }
    }

    private Optional<Through> through(TakenBy holder) {
        OptionalInt port = holder.port();
        Optional<ApiToken> token = token();
        if (port.isEmpty() || token.isEmpty()) {
            return Optional.empty();
        }
        RunningProgram program =
                new RunningProgram(port.getAsInt(), token.get().text(), () -> holder.portNow(folder.instance()));
        return program.answers() ? Optional.of(new Through(program, holder)) : Optional.empty();
    }

    private Optional<ApiToken> token() {
        try {
            return ApiToken.known(folder.apiToken());
        } catch (DataFolderException e) {
            throw new Refusal(Refusal.Code.CATALOGUE_UNUSABLE, e.getMessage());
        }
    }
}
