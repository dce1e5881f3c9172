package app.carrel.ui.shelf;

import app.carrel.catalog.MaterialKind;
import app.carrel.ui.Destination;
import app.carrel.ui.Messages;
import app.carrel.ui.TextSize;
import app.carrel.ui.control.Kinds;
import app.carrel.ui.control.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What is there as one strip with its legend, of as many parts as the legend has room for. It is as high
/// before the parts are known as it is with them. A part that stands for a kind shows that alone, or all
/// again; one that stands for a place leads there.
final class ShelfChart extends VBox {
    private static final int MOST = 5;
    /// Pixels for the legend of one part.
    private static final double LEAST_WIDTH = 124;
    private static final double LEGEND_HEIGHT = 42;

    private final ShelfModel model;
    private final Messages messages;
    private final Words words;
    private final ObservableValue<Double> textSize = TextSize.around(this);
    private final ChartStrip strip = new ChartStrip();
    private final HBox legend = new HBox();
    private final List<ChartPiece> pieces =
            Stream.generate(ChartPiece::new).limit(MOST).toList();
    private List<ChartPart> shown = List.of();

    ShelfChart(ShelfModel model, Messages messages, Words words) {
        super(4);
        this.model = model;
        this.messages = messages;
        this.words = words;
        setId("chart");
        setMinWidth(0);
        legend.minHeightProperty().bind(textSize.map(size -> LEGEND_HEIGHT * size));
        legend.setMinWidth(0);
        // Swatches stand below the start of the strip.
        VBox.setMargin(legend, new Insets(0, -ChartPiece.PADDING, -ChartPiece.PADDING, -ChartPiece.PADDING));
        getChildren().addAll(strip, legend);
        widthProperty().subscribe(this::draw);
        textSize.subscribe(this::draw);
        model.chartProperty().subscribe(this::draw);
        model.kindProperty().subscribe(this::mark);
    }

    private void draw() {
        int most = Math.clamp((int) (getWidth() / (LEAST_WIDTH * textSize.getValue())), 1, MOST);
        List<ChartPart> parts = ChartPart.folded(model.chartProperty().get(), most);
        if (!parts.equals(shown)) {
            shown = parts;
            List<ChartPiece> drawn = pieces.subList(0, parts.size());
            for (int i = 0; i < parts.size(); i++) {
                show(parts.get(i), i, drawn.get(i));
            }
            strip.show(parts, drawn.stream().map(ChartPiece::segment).toList());
            for (int i = 0; i < MOST; i++) {
                put(pieces.get(i).entry(), i < parts.size());
            }
            mark();
        }
    }

    /// Dresses the legend before there is one: the parts of a large shelf are counted for a second or two.
    void rehearse() {
        pieces.stream()
                .map(ChartPiece::entry)
                .filter(entry -> !legend.getChildren().contains(entry))
                .forEach(entry -> {
                    put(entry, false);
                    legend.getChildren().add(entry);
                });
        legend.applyCss();
    }

    /// Entries come in their order and stay, out of sight where there are fewer parts: who comes again is dressed anew.
    private void put(ToggleButton entry, boolean inSight) {
        entry.setVisible(inSight);
        entry.setManaged(inSight);
        if (inSight && !legend.getChildren().contains(entry)) {
            legend.getChildren().add(entry);
        }
    }

    private void mark() {
        Optional<MaterialKind> only = model.kindProperty().get();
        for (int i = 0; i < shown.size(); i++) {
            boolean chosen = shown.get(i).what() instanceof ChartPart.What.Kind(MaterialKind kind)
                    && only.filter(kind::equals).isPresent();
            pieces.get(i).mark(chosen, only.isPresent());
        }
    }

    private void show(ChartPart part, int number, ChartPiece piece) {
        boolean rest = part.what() instanceof ChartPart.What.Rest;
        piece.show(
                "chart-color-" + (rest ? MOST : number + 1),
                name(part.what()),
                model.chartViewProperty().get().isBySize() ? words.size(part.bytes()) : words.count(part.materials()),
                spoken(part),
                () -> {
                    model.choose(part.what());
                    mark();
                },
                rest);
    }

    private String spoken(ChartPart part) {
        return messages.get(
                "shelf.chart.spoken",
                name(part.what()),
                messages.get("shelf.card.materials", part.materials()),
                words.size(part.bytes()));
    }

    private String name(ChartPart.What what) {
        return switch (what) {
            case ChartPart.What.Kind(MaterialKind kind) -> messages.get(Kinds.key(kind));
            case ChartPart.What.Place(Destination _, String name) -> name;
            case ChartPart.What.Rest(int count) -> messages.get("shelf.chart.rest", count);
        };
    }
}
