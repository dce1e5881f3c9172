package app.carrel.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `carrel completion`: what a shell completes commands and options with, and the manual page, made of the commands as
/// they are. Installers put them where they belong.
@Command(
        name = "completion",
        description = "Prints what a shell completes commands with, or the manual page.",
        footer = {
            "",
            "Examples:",
            "  source <(carrel completion bash)",
            "  carrel completion fish > ~/.config/fish/completions/carrel.fish",
            "  carrel completion man > ~/.local/share/man/man1/carrel.1"
        })
final class CompletionCommand implements Callable<Integer> {
    /// For whom.
    enum Format {
        bash,
        zsh,
        fish,
        man
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SHELL", description = "One of ${COMPLETION-CANDIDATES}.")
    private Format format;

    private final CarrelCommand carrel;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    CompletionCommand(CarrelCommand carrel) {
        this.carrel = carrel;
    }

    @Override
    public Integer call() {
        CommandLine all = spec.root().commandLine();
        carrel.terminal()
                .out()
                .print(
                        switch (format) {
                            case bash -> AutoComplete.bash("carrel", all);
                            case zsh -> "#compdef carrel\n" + AutoComplete.bash("carrel", all);
                            case fish -> FishCompletion.of(all);
                            case man -> ManualPage.of(all);
                        });
        return ExitCode.DONE.number();
    }
}
