package app.carrel.cli;

import app.carrel.library.Instance.Role;
import app.carrel.library.wire.SearchView;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `carrel search`
@Command(
        name = "search",
        description = "Finds materials by name, category and course, whatever their case and accents.",
        footer = {"", "Examples:", "  carrel search uber sql", "  carrel search \"window functions\" --limit 5 --json"})
final class SearchCommand extends JsonCommand {
    private static final int MOST_HITS = 10_000;

    @Parameters(paramLabel = "TEXT", arity = "1..*", description = "Words that must all be there, in any order.")
    private List<String> words;

    @Mixin
    private LimitOption limit;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    SearchCommand(CarrelCommand carrel) {
        super(carrel);
    }

    @Override
    public Integer call() {
        String text = String.join(" ", words);
        int most = limit.value(MOST_HITS);
        if (text.isBlank()) {
            throw limit.wrongUse("search needs at least one word to look for");
        }
        SearchView found = carrel().library(Role.COMMAND).search(text, most);
        if (json()) {
            printJson(found);
            return ExitCode.DONE.number();
        }
        print(carrel().reports().materials(found.results()));
        if (found.total() > found.results().size()) {
            tell("These are the first " + Words.count(found.results().size()) + " of " + Words.count(found.total())
                    + "; --limit shows more.");
        } else if (found.results().isEmpty()) {
            tell("Nothing was found for \"" + Cells.printable(text) + "\".");
        }
        return ExitCode.DONE.number();
    }
}
