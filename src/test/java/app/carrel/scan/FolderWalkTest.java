package app.carrel.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carrel.task.BackgroundTask;
import app.carrel.task.BackgroundTask.Outcome;
import app.carrel.task.BackgroundTaskManager;
import app.carrel.task.TaskAborted;
import app.carrel.task.TaskContext;
import app.carrel.task.TaskFailure;
import app.carrel.task.TaskId;
import app.carrel.task.TaskLimits;
import app.carrel.task.TaskWork;
import app.carrel.testing.AlwaysOurs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The walk over real folders, inside a real task.
@Timeout(60)
class FolderWalkTest {
    @TempDir
    Path root;

    private final BackgroundTaskManager<String> tasks = new BackgroundTaskManager<>(
            new AlwaysOurs(),
            () -> new TaskLimits(Duration.ofSeconds(60), Duration.ofSeconds(10)),
            System::nanoTime,
            _ -> {});

    @AfterEach
    void stop() {
        tasks.shutdown(Duration.ofSeconds(10), _ -> {});
    }

    @Test
    void every_folder_is_listed_once_and_after_the_folder_it_is_in() throws Exception {
        Set<Path> made = makeFolders(4, 5, 6);
        List<Path> listed = new ArrayList<>();

        run(context -> {
            try (FolderWalk walk = begin(context, 3)) {
                for (Listing at = walk.next(); at != null; at = walk.next()) {
                    listed.add(at.folder().path());
                }
            }
            return "walked";
        });

        assertThat(listed).doesNotHaveDuplicates().hasSameElementsAs(made);
        Set<Path> before = new HashSet<>();
        for (Path folder : listed) {
            assertThat(folder.equals(root) || before.contains(folder.getParent()))
                    .as("the parent of %s comes first", folder)
                    .isTrue();
            before.add(folder);
        }
    }

    @Test
    void the_shares_of_a_walk_add_up_to_the_whole() throws Exception {
        makeFolders(3, 4, 2);
        double[] whole = new double[1];

        run(context -> {
            try (FolderWalk walk = begin(context, 2)) {
                for (Listing at = walk.next(); at != null; at = walk.next()) {
                    whole[0] += Shares.of(at, new KnownFolders()).own();
                }
            }
            return "walked";
        });

        assertThat(whole[0]).isBetween(0.999_999, 1.000_001);
    }

    @Test
    void an_abort_ends_the_walk_while_its_queue_is_full() throws Exception {
        makeFolders(20, 20, 3);

        Outcome<String> outcome = run(context -> {
            try (FolderWalk walk = begin(context, 2)) {
                assertThat(walk.next()).isNotNull();
                ((BackgroundTask<?>) context).requestAbort();
                assertThatThrownBy(walk::next).isInstanceOf(TaskAborted.class);
            }
            context.checkAbort();
            return "never";
        });

        assertThat(outcome).isEqualTo(new Outcome.Failed<>(new TaskFailure.Aborted()));
    }

    @Test
    void a_folder_that_is_gone_before_it_is_listed_is_a_problem_and_the_walk_goes_on() throws Exception {
        makeFolders(2, 1, 1);
        List<Problem> problems = new ArrayList<>();

        run(context -> {
            try (FolderWalk walk = new FolderWalk(
                    context, new FolderLister(new PassOver(false, List.of())), new KnownFolders(), System::nanoTime)) {
                walk.start(FolderNode.root(root.resolve("gone"), new KnownFolders()), 1);
                for (Listing at = walk.next(); at != null; at = walk.next()) {
                    problems.addAll(at.problems());
                    assertThat(at.complete()).isFalse();
                }
            }
            return "walked";
        });

        assertThat(problems)
                .containsExactly(new Problem(root.resolve("gone").toString(), "Vanished while it was read"));
    }

    private FolderWalk begin(TaskContext context, int threads) {
        FolderWalk walk = new FolderWalk(
                context, new FolderLister(new PassOver(false, List.of())), new KnownFolders(), System::nanoTime);
        walk.start(FolderNode.root(root, new KnownFolders()), threads);
        return walk;
    }

    private Outcome<String> run(TaskWork<String> work) {
        Outcome<String> outcome =
                tasks.submit(new TaskId("walk", 1), work, Optional.empty()).await();
        if (outcome instanceof Outcome.Failed<String>(TaskFailure.Crashed(Throwable cause))) {
            throw new AssertionError("The walk broke off", cause);
        }
        return outcome;
    }

    /// Folders three deep, this many in each of the one above.
    private Set<Path> makeFolders(int first, int second, int third) throws IOException {
        Set<Path> made = new HashSet<>(Set.of(root));
        for (int i = 0; i < first; i++) {
            for (int j = 0; j < second; j++) {
                for (int k = 0; k < third; k++) {
                    Path above = root.resolve(String.valueOf(i));
                    Path middle = above.resolve(String.valueOf(j));
                    made.addAll(List.of(above, middle, Files.createDirectories(middle.resolve(String.valueOf(k)))));
                }
            }
        }
        return made;
    }
}
