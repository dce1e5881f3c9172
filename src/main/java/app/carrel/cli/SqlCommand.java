package app.carrel.cli;

import app.carrel.library.Instance.Role;
import app.carrel.library.wire.SqlView;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `carrel sql`
@Command(
        name = "sql",
        description = "Asks the database in its own language, as a user who may only read.",
        footer = {
            "",
            "Examples:",
            "  carrel sql \"SELECT * FROM scan_history WHERE status = 'running'\"",
            "  carrel sql \"SELECT COUNT(*) FROM material\" --json"
        })
final class SqlCommand extends JsonCommand {
    @Parameters(paramLabel = "QUERY", description = "One SELECT, quoted.")
    private String query;

    @SuppressWarnings("NullAway.Init") // picocli fills the field
    SqlCommand(CarrelCommand carrel) {
        super(carrel);
    }

    @Override
    public Integer call() {
        SqlView found = carrel().library(Role.COMMAND).sql(query);
        if (json()) {
            printJson(found);
            return ExitCode.DONE.number();
        }
        List<List<String>> rows = found.rows().stream()
                .map(row -> row.stream()
                        .map(value -> Objects.requireNonNullElse(value, "").toString())
                        .toList())
                .toList();
        print(new Table(found.columns(), rows).lines());
        if (found.truncated()) {
            tell("These are the first " + Words.count(rows.size()) + " rows.");
        }
        return ExitCode.DONE.number();
    }
}
