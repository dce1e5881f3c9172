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

/// The two ways to the catalogue: opening it, or asking the program that has it open.
///
/// @param patience how long to wait at most for a holder to end or to answer
record Entrance(DataFolder folder, Duration patience) {
    private static final Duration GLANCE = Duration.ofMillis(25);

    sealed interface Way {}

    /// Nobody else has it open, and from now on nobody else can.
    record Own(Instance instance) implements Way {}

    /// Somebody has it open and answers.
    record Through(RunningProgram program, TakenBy holder) implements Way {}

    static Entrance of(DataFolder folder) {
        return new Entrance(folder, Duration.ofSeconds(5));
    }

    /// Takes the right to open the catalogue, or finds who has it. Waits for those who are about to end or to answer.
    ///
    /// @throws Refusal where somebody has it who does neither in time
    Way find(Role role) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
            switch (Instance.acquire(folder.lock(), folder.instance(), role, left)) {
                case Held(Instance instance) -> {
                    return new Own(instance);
                }
                case TakenBy taken -> {
                    Optional<Through> through = through(taken);
                    if (through.isPresent()) {
                        return through.get();
                    }
                    if (System.nanoTime() - deadline >= 0) {
                        throw taken.refusal(role);
                    }
                }
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    /// The program that has the catalogue open, if one has; does not take the right to open it.
    Optional<Through> running() {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<TakenBy> holder = Instance.holder(folder.instance());
            Optional<Through> through = holder.flatMap(this::through);
            if (holder.isEmpty() || through.isPresent() || System.nanoTime() - deadline >= 0) {
                return through;
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    private Optional<Through> through(TakenBy holder) {
        OptionalInt port = holder.port();
        Optional<ApiToken> token = token();
        if (port.isEmpty() || token.isEmpty()) {
            return Optional.empty();
        }
        RunningProgram program = new RunningProgram(port.getAsInt(), token.get().text());
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
