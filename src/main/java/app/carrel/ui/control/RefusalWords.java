package app.carrel.ui.control;

import app.carrel.library.Refusal;
import app.carrel.ui.Messages;
import java.util.stream.Stream;

/// Why Carrel would not do something, in the language of the window. Pure.
public record RefusalWords(Messages messages) {
    /// The window's own sentence where it has one, else the one that came with the failure.
    public String of(Throwable why) {
        return Refusal.of(why).map(this::sentence).orElseGet(() -> messages.get("refusal.unexpected"));
    }

    private String sentence(Refusal refusal) {
        return Stream.of(
                        "refusal.catalogue." + refusal.detail(),
                        "refusal." + refusal.code().text())
                .filter(messages::has)
                .findFirst()
                .map(key -> messages.get(key))
                .orElseGet(refusal::getMessage);
    }
}
