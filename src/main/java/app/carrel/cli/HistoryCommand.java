package app.carrel.cli;

import app.carrel.library.Instance.Role;
import app.carrel.library.wire.ScanView;
import app.carrel.library.wire.ScansView;
import java.util.List;
import java.util.OptionalLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `carrel history`
@Command(
        name = "history",
        description = "Lists past scans, newest first.",
        footer = {"", "Example:", "  carrel history --limit 5"})
final class HistoryCommand extends JsonCommand {
    @Mixin
    private LimitOption limit;

    @SuppressWarnings("NullAway.Init") // picocli fills the field
    HistoryCommand(CarrelCommand carrel) {
        super(carrel);
    }

    @Override
    public Integer call() {
        int most = limit.value(Integer.MAX_VALUE);
        List<ScanView> scans = carrel().library(Role.COMMAND).history(most, OptionalLong.empty());
        if (json()) {
            printJson(new ScansView(scans));
        } else if (scans.isEmpty()) {
            tell("Nothing has been scanned yet: \"carrel scan FOLDER\" begins.");
        } else {
            print(carrel().reports().history(scans));
        }
        return ExitCode.DONE.number();
    }
}
