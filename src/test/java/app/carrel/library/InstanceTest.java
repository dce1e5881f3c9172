package app.carrel.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.carrel.library.Instance.Asked;
import app.carrel.library.Instance.Held;
import app.carrel.library.Instance.Role;
import app.carrel.library.Instance.TakenBy;
import app.carrel.library.wire.InstanceView;
import app.carrel.library.wire.Json;
import app.carrel.testing.OtherProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void whoever_comes_first_holds_it_and_says_who_it_is() throws IOException {
        Instant before = Instant.now();
        try (Instance instance = held(ask(Role.SCAN, Duration.ZERO))) {
            InstanceView view = Json.read(Files.readString(hint()), InstanceView.class);

            assertThat(instance).isNotNull();
            assertThat(view.pid()).isEqualTo(ProcessHandle.current().pid());
            assertThat(view.port()).isNull();
            assertThat(view.role()).isEqualTo("scan");
            assertThat(view.since()).isBetween(before.minusMillis(1), Instant.now());
        }
    }

    @Test
    void only_its_owner_may_read_who_holds_it() throws IOException {
        try (Instance instance = held(ask(Role.WINDOW, Duration.ZERO))) {
            assertThat(instance).isNotNull();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(hint())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void closing_removes_the_hint_and_lets_the_next_one_in() {
        Instance first = held(ask(Role.COMMAND, Duration.ZERO));
        first.close();
        first.close();

        assertThat(hint()).doesNotExist();
        held(ask(Role.COMMAND, Duration.ZERO)).close();
    }

    @Test
    void asking_twice_in_one_process_does_not_give_the_lock_away() throws Exception {
        try (Instance instance = held(ask(Role.WINDOW, Duration.ZERO))) {
            assertThat(instance).isNotNull();
            assertThat(taken(ask(Role.SCAN, Duration.ZERO)).role()).contains(Role.WINDOW);

            try (OtherProcess other = holder(Role.SCAN)) {
                assertThat(other.awaitExit(LIMIT)).isZero();
                assertThat(other.out()).startsWith("taken");
            }
        }
    }

    @Test
    void a_holder_that_answers_is_reported_at_once() throws Exception {
        try (OtherProcess other = holder(Role.SCAN, "8123")) {
            awaitHeld(other);
            long start = System.nanoTime();
            TakenBy taken = taken(ask(Role.SCAN, Duration.ofMinutes(5)));

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(1));
            assertThat(taken.by().map(InstanceView::pid)).contains(other.pid());
            assertThat(taken.role()).contains(Role.SCAN);
            assertThat(taken.port()).hasValue(8123);
            assertThat(Instance.holder(hint())).contains(taken);
        }
    }

    @Test
    void whoever_answers_no_more_says_so_and_keeps_the_lock() {
        try (Instance instance = held(ask(Role.WINDOW, Duration.ZERO))) {
            instance.answersOn(8123);
            assertThat(taken(ask(Role.SCAN, Duration.ZERO)).port()).hasValue(8123);

            instance.answersNoMore();
            assertThat(taken(ask(Role.SCAN, Duration.ZERO)).port()).isEmpty();
        }
        assertThat(Instance.holder(hint())).isEmpty();
    }

    @Test
    void a_command_elsewhere_is_waited_for() throws Exception {
        try (OtherProcess other = holder(Role.COMMAND)) {
            awaitHeld(other);
            CompletableFuture<Asked> asked = CompletableFuture.supplyAsync(() -> ask(Role.SCAN, Duration.ofMinutes(5)));
            Files.createFile(end());

            held(asked.get(LIMIT.toSeconds(), java.util.concurrent.TimeUnit.SECONDS))
                    .close();
        }
    }

    @Test
    void a_command_that_does_not_end_is_reported_when_patience_is_over() throws Exception {
        try (OtherProcess other = holder(Role.COMMAND)) {
            awaitHeld(other);
            Duration patience = Duration.ofMillis(200);
            long start = System.nanoTime();
            TakenBy taken = taken(ask(Role.COMMAND, patience));

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(patience);
            assertThat(taken.role()).contains(Role.COMMAND);
        }
    }

    @Test
    void a_killed_holder_leaves_the_lock_free_though_its_hint_stays() throws Exception {
        try (OtherProcess other = holder(Role.SCAN)) {
            awaitHeld(other);
            other.kill();
            assertThat(hint()).exists();

            held(ask(Role.SCAN, Duration.ZERO)).close();
        }
    }

    @Test
    void a_hint_that_is_broken_or_names_the_dead_hides_who_holds_it_and_no_more() throws Exception {
        try (OtherProcess other = holder(Role.SCAN)) {
            awaitHeld(other);
            // A process cannot have written this before it began: its number was given out anew.
            InstanceView recycled = new InstanceView(other.pid(), null, "scan", Instant.EPOCH);
            for (String text : new String[] {"", "{\"pid\":", Json.write(recycled)}) {
                Files.writeString(hint(), text);

                assertThat(taken(ask(Role.SCAN, Duration.ZERO)).by()).as(text).isEmpty();
            }
        }
    }

    @Test
    void a_role_of_a_later_version_is_no_role_we_know() {
        InstanceView later = new InstanceView(1, 8000, "orchestrator", Instant.EPOCH);

        assertThat(new TakenBy(Optional.of(later)).role()).isEmpty();
    }

    @Test
    void a_folder_that_is_not_there_is_refused_in_a_sentence() {
        Path nowhere = folder.resolve("nowhere");

        assertThatThrownBy(() -> Instance.acquire(
                        nowhere.resolve("instance.lock"), nowhere.resolve("instance.json"), Role.SCAN, Duration.ZERO))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(Refusal.Code.CATALOGUE_UNUSABLE))
                .hasMessageContaining(nowhere.toString());
    }

    private Asked ask(Role role, Duration patience) {
        return Instance.acquire(folder.resolve("instance.lock"), hint(), role, patience);
    }

    private Path hint() {
        return folder.resolve("instance.json");
    }

    private Path end() {
        return folder.resolve("end");
    }

    private OtherProcess holder(Role role, String... port) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(folder.toString(), role.name(), end().toString()));
        arguments.addAll(List.of(port));
        return OtherProcess.java(LockHolder.class, arguments.toArray(String[]::new));
    }

    private static void awaitHeld(OtherProcess other) {
        await().atMost(LIMIT).until(() -> other.out().startsWith("held"));
    }

    private static Instance held(Asked asked) {
        assertThat(asked).isInstanceOf(Held.class);
        return ((Held) asked).instance();
    }

    private static TakenBy taken(Asked asked) {
        assertThat(asked).isInstanceOf(TakenBy.class);
        return (TakenBy) asked;
    }
}
