package app.carrel.ui.preferences;

import app.carrel.library.ApiAccess;
import app.carrel.settings.DataFolderException;
import app.carrel.ui.Messages;
import app.carrel.ui.fx.FxQuery;
import java.util.Optional;
import java.util.function.IntSupplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// How other programs come in: where, and with which token.
public final class AccessModel {
    private final Optional<ApiAccess> access;
    private final Messages messages;
    private final FxQuery renewing = new FxQuery();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");
    private final IntSupplier wished;
    private String where = "";

    /// @param access empty where nobody is answered
    /// @param wished the port that is set, 0 for any
    public AccessModel(Optional<ApiAccess> access, IntSupplier wished, Messages messages) {
        this.access = access;
        this.wished = wished;
        this.messages = messages;
        refresh();
    }

    /// Tells where they are answered now, if that is elsewhere than it was told.
    public void refresh() {
        String now = access.map(way -> where(way.port().getAsInt(), wished.getAsInt()))
                .orElseGet(() -> messages.get("preferences.access.none"));
        if (!now.equals(where)) {
            where = now;
            said.set(now);
        }
    }

    private String where(int port, int set) {
        return set == 0 || set == port
                ? messages.get("preferences.access.port", String.valueOf(port))
                : messages.get("preferences.access.other-port", String.valueOf(port), String.valueOf(set));
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
