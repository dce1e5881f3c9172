package app.carrel.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `carrel token`
@Command(
        name = "token",
        description = "Prints the secret with which other programs may use Carrel's API.",
        footer = {
            "",
            "Example:",
            "  carrel token",
            "  curl -H \"Authorization: Bearer $(carrel token)\" http://127.0.0.1:8000/api/scanner/status"
        })
record TokenCommand(CarrelCommand carrel) implements Callable<Integer> {
    @Override
    public Integer call() {
        carrel.terminal().out().println(carrel.token());
        return ExitCode.DONE.number();
    }
}
