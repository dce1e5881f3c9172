package app.carrel.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.ui.Fx;
import app.carrel.ui.OnFx;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fx.class)
class ScrollAreaTest {
    @Test
    void keepsNoPictureOfWhatIsInSight() {
        ScrollArea area = OnFx.get(() -> new ScrollArea(new Label("A column of cards")));

        OnFx.run(() -> {
            var _ = new Scene(area, 200, 100);
            area.applyCss();
            area.layout();
        });

        assertThat(OnFx.get(() -> area.lookupAll("*"))).hasSizeGreaterThan(3).noneMatch(Node::isCache);
    }
}
