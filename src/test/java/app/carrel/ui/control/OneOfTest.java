package app.carrel.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.ui.Fx;
import app.carrel.ui.OnFx;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fx.class)
class OneOfTest {
    private final Node heading = OnFx.get(() -> new Label("Heading"));
    private final Node material = OnFx.get(() -> new Label("Material"));
    private final OneOf parts = OnFx.get(OneOf::new);

    @Test
    void onlyWhatIsShownTakesRoom() {
        OnFx.run(() -> parts.show(heading));
        OnFx.run(() -> parts.show(material));

        assertThat(inSight()).containsExactly(material);
        assertThat(OnFx.get(heading::isManaged)).isFalse();
    }

    @Test
    void nothingMayBeShown() {
        OnFx.run(() -> parts.show(heading));
        OnFx.run(parts::hide);

        assertThat(inSight()).isEmpty();
    }

    /// Out of the scene it would lose its dress.
    @Test
    void whatHasBeenShownNeverLeavesTheScene() {
        Scene scene = OnFx.get(() -> new Scene(parts));
        OnFx.run(() -> parts.show(heading));
        OnFx.run(() -> heading.sceneProperty().subscribe((before, now) -> {
            throw new IllegalStateException("It left " + before);
        }));

        OnFx.run(() -> parts.show(material));
        OnFx.run(parts::hide);
        OnFx.run(() -> parts.show(heading));

        assertThat(OnFx.get(heading::getScene)).isSameAs(scene);
        assertThat(inSight()).containsExactly(heading);
    }

    private List<Node> inSight() {
        return OnFx.get(
                () -> parts.getChildren().stream().filter(Node::isVisible).toList());
    }
}
