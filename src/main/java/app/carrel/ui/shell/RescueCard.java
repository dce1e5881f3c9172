package app.carrel.ui.shell;

import app.carrel.library.Offer;
import app.carrel.ui.Messages;
import app.carrel.ui.TextSize;
import app.carrel.ui.control.SettingRow;
import app.carrel.ui.control.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;

/// What can be done about a catalogue that cannot be opened, a line for each: what it is, what becomes of
/// what is there, and the button. The best stands first.
final class RescueCard extends VBox {
    private static final double WIDTH = 640;

    private final Messages messages;
    private final Words words;
    private final Consumer<Offer> taken;

    RescueCard(List<Offer> offers, Messages messages, Words words, Consumer<Offer> taken) {
        this.messages = messages;
        this.words = words;
        this.taken = taken;
        setId("rescue");
        getStyleClass().addAll("card", "rescue");
        maxWidthProperty().bind(TextSize.around(this).map(size -> WIDTH * size));
        setMaxHeight(USE_PREF_SIZE);
        List<Offer.RestoreBackup> backups = offers.stream()
                .filter(Offer.RestoreBackup.class::isInstance)
                .map(Offer.RestoreBackup.class::cast)
                .toList();
        for (Offer offer : offers) {
            switch (offer) {
                case Offer.RestoreBackup backup
                when backup.equals(backups.getFirst()) -> {
                    String title = messages.get("shell.rescue.restore", words.moment(backup.madeAt()));
                    add(title, advice("restore"), button("restore", backup));
                    if (backups.size() > 1) {
                        add(
                                messages.get("shell.rescue.older"),
                                advice("older"),
                                older(backups.subList(1, backups.size())));
                    }
                }
                case Offer.RestoreBackup _ -> {}
                case Offer.AcceptAsItIs _ -> add("accept", offer);
                case Offer.StartAnew _ -> add("anew", offer);
                case Offer.ShowFile(Path file) ->
                    add(
                            messages.get("shell.rescue.show"),
                            messages.get("shell.rescue.show.advice", file),
                            button("show", offer));
            }
        }
    }

    private void add(String what, Offer offer) {
        add(messages.get("shell.rescue." + what), advice(what), button(what, offer));
    }

    private String advice(String what) {
        return messages.get("shell.rescue." + what + ".advice");
    }

    private void add(String title, String advice, ButtonBase button) {
        SettingRow row = new SettingRow(title, advice, button);
        if (getChildren().isEmpty()) {
            row.getStyleClass().add("first");
            button.getStyleClass().add("primary");
        }
        getChildren().add(row);
    }

    private Button button(String what, Offer offer) {
        Button button = new Button(messages.get("shell.rescue." + what + ".button"));
        button.setId("rescue-" + what);
        button.setOnAction(_ -> taken.accept(offer));
        return button;
    }

    private MenuButton older(List<Offer.RestoreBackup> backups) {
        MenuButton menu = new MenuButton(messages.get("shell.rescue.older.button"));
        menu.setId("rescue-older");
        for (Offer.RestoreBackup backup : backups) {
            MenuItem item = new MenuItem(words.moment(backup.madeAt()));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> taken.accept(backup));
            menu.getItems().add(item);
        }
        return menu;
    }
}
