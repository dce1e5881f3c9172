package app.carrel.cli;

import app.carrel.library.wire.Json;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/// A command that answers people in lines and programs in JSON.
abstract class JsonCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Print one JSON value and nothing else.")
    private boolean json;

    private final CarrelCommand carrel;

    JsonCommand(CarrelCommand carrel) {
        this.carrel = carrel;
    }

    final CarrelCommand carrel() {
        return carrel;
    }

    final boolean json() {
        return json;
    }

    final void print(List<String> lines) {
        lines.forEach(carrel.terminal().out()::println);
    }

    /// Says something that is no result: programs that asked for JSON do not get it.
    final void tell(String sentence) {
        if (!json) {
            carrel.terminal().err().println(sentence);
        }
    }

    final void printJson(Object value) {
        carrel.terminal().out().println(Json.write(value));
    }
}
