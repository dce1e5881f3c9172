package app.carrel.ui.control;

import app.carrel.library.Refusal;
import app.carrel.ui.Messages;

/// Why Carrel would not do something, in the language of the window. Pure.
public record RefusalWords(Messages messages) {
    /// The window's own sentence where it has one, else the one that came with the failure.
    public String of(Throwable why) {
        return switch (why) {
            case Refusal refusal -> {
                String key = "refusal." + refusal.code().text();
                yield messages.has(key) ? messages.get(key) : refusal.getMessage();
            }
            default -> messages.get("refusal.unexpected");
        };
    }
}
