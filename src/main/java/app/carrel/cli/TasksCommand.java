package app.carrel.cli;

import app.carrel.library.Instance.Role;
import app.carrel.library.Tasks;
import app.carrel.library.wire.TaskView;
import app.carrel.library.wire.TasksView;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `carrel tasks`
@Command(
        name = "tasks",
        description = "Lists the tasks that run in the background, or shows one, also when it has ended.",
        footer = {"", "Examples:", "  carrel tasks", "  carrel tasks scan_42"})
final class TasksCommand extends JsonCommand {
    @Parameters(paramLabel = "TASK_ID", arity = "0..1", description = "A task, such as scan_42.")
    private @Nullable String taskId;

    TasksCommand(CarrelCommand carrel) {
        super(carrel);
    }

    @Override
    public Integer call() {
        Tasks tasks = new Tasks(carrel().library(Role.COMMAND));
        if (taskId == null) {
            show(tasks.active());
        } else {
            show(tasks.one(taskId, OptionalInt.empty()));
        }
        return ExitCode.DONE.number();
    }

    private void show(List<TaskView> active) {
        if (json()) {
            printJson(new TasksView(active));
        } else if (active.isEmpty()) {
            tell("Nothing runs in the background.");
        } else {
            print(carrel().reports().tasks(active));
        }
    }

    private void show(TaskView task) {
        if (json()) {
            printJson(task);
        } else {
            print(carrel().reports().tasks(List.of(task)));
        }
    }
}
