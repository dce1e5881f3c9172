package app.carrel.ui.preferences;

import app.carrel.library.ApiAccess;
import app.carrel.settings.DataFolderException;
import app.carrel.ui.Messages;
import app.carrel.ui.fx.FxQuery;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// How other programs come in: where, and with which token.
public final class AccessModel {
    private final Optional<ApiAccess> access;
    private final Messages messages;
    private final FxQuery renewing = new FxQuery();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");

    /// @param access empty where nobody is answered
    public AccessModel(Optional<ApiAccess> access, Messages messages) {
        this.access = access;
        this.messages = messages;
        said.set(access.map(way -> messages.get(
                        "preferences.access.port", String.valueOf(way.port().getAsInt())))
                .orElseGet(() -> messages.get("preferences.access.none")));
    }

    /// Where they are answered, or what was just done.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    boolean isOpen() {
        return access.isPresent();
    }

    /// The token, for the clipboard.
    Optional<String> token() {
        said.set(messages.get("preferences.access.copied"));
        return access.map(way -> way.token().text());
    }

    /// Makes another token; programs that knew the old one are no longer answered.
    void renew() {
        access.ifPresent(way -> renewing.ask(
                () -> {
                    way.token().renew();
                    return true;
                },
                _ -> said.set(messages.get("preferences.access.renewed")),
                why -> said.set(messages.get(
                        "preferences.access.not-renewed",
                        why instanceof DataFolderException reason ? reason.getMessage() : why.toString()))));
    }
}
