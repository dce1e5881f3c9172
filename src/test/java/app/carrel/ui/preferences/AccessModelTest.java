package app.carrel.ui.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.library.ApiAccess;
import app.carrel.settings.ApiToken;
import app.carrel.ui.Fx;
import app.carrel.ui.Messages;
import app.carrel.ui.OnFx;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Fx.class)
class AccessModelTest {
    @TempDir
    private Path folder;

    private final AtomicInteger port = new AtomicInteger(8123);
    private final AtomicInteger wished = new AtomicInteger(0);
    private AccessModel model;

    @BeforeEach
    void open() {
        ApiAccess access = new ApiAccess(ApiToken.open(folder.resolve("api-token")), port::get);
        model = OnFx.get(() -> new AccessModel(Optional.of(access), wished::get, Messages.in(Locale.ENGLISH)));
    }

    @Test
    void aServerThatMovedIsToldAtItsNewPort() {
        assertThat(said()).isEqualTo("Now on port 8123");

        wished.set(9000);
        port.set(9000);

        assertThat(said()).isEqualTo("Now on port 9000");
    }

    @Test
    void aPortThatCannotBeHadIsNamedWithTheOneThatIs() {
        wished.set(9000);

        assertThat(said()).isEqualTo("Port 9000 is taken or not allowed: now on port 8123");
    }

    @Test
    void whatWasJustDoneStaysToldWhileTheServerStays() {
        OnFx.run(() -> model.token());

        assertThat(said()).isEqualTo("The token was copied.");
    }

    /// Once the window has looked where the server is.
    private String said() {
        return OnFx.get(() -> {
            model.refresh();
            return model.saidProperty().get();
        });
    }
}
