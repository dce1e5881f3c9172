package app.carrel.library;

import app.carrel.library.wire.RestoredView;
import app.carrel.store.ClosedCatalogue;
import java.nio.file.Path;
import java.util.Optional;

/// The ways back to a catalogue that can be opened. Waits for the disk; throws what [Refusal#of] understands.
public interface Rescue {
    /// Puts the database of a backup in the place of the present one, which is kept aside.
    RestoredView restore(Path zip);

    /// Takes the catalogue as it is.
    void accept();

    /// Makes room for a new catalogue.
    ///
    /// @return where the present one is kept; empty where there was none
    Optional<Path> startAnew();

    /// For a catalogue that nobody has open; the caller holds the right to open it.
    static Rescue ofClosed(Path dataFolder) {
        ClosedCatalogue catalogue = new ClosedCatalogue(dataFolder);
        return new Rescue() {
            @Override
            public RestoredView restore(Path zip) {
                return RestoredView.of(zip, catalogue.restore(zip));
            }

            @Override
            public void accept() {
                catalogue.accept();
            }

            @Override
            public Optional<Path> startAnew() {
                return catalogue.putAside();
            }
        };
    }

    /// For a catalogue that a program has open, which is well therefore.
    static Rescue ofOpen(Library library) {
        return new Rescue() {
            @Override
            public RestoredView restore(Path zip) {
                return library.archive().restore(zip);
            }

            @Override
            public void accept() {
                throw inOrder();
            }

            @Override
            public Optional<Path> startAnew() {
                throw inOrder();
            }
        };
    }

    private static Refusal inOrder() {
        return new Refusal(
                Refusal.Code.CATALOGUE_IN_USE, "The catalogue is open and in order; there is nothing to be rescued.");
    }
}
