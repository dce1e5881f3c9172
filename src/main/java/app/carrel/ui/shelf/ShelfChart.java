package app.carrel.ui.shelf;

import app.carrel.catalog.MaterialKind;
import app.carrel.ui.Destination;
import app.carrel.ui.Messages;
import app.carrel.ui.TextSize;
import app.carrel.ui.control.Kinds;
import app.carrel.ui.control.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What is there as one strip with its legend, of as many parts as the legend has room for. It is as high before the
/// parts are known as it is with them. A part that stands for a kind shows that alone, or all again; one that stands
/// for
/// a place leads there.
final class ShelfChart extends VBox {
    private static final PseudoClass FADED = PseudoClass.getPseudoClass("faded");
    private static final int MOST = 5;
    /// Pixels for the legend of one part.
    private static final double LEAST_WIDTH = 124;
    private static final double LEGEND_HEIGHT = 42;
    /// Around the legend of a part, as in the style sheet.
    private static final double PADDING = 8;

    private final ShelfModel model;
    private final Messages messages;
    private final Words words;
    private final ObservableValue<Double> textSize = TextSize.around(this);
    private final ChartStrip strip = new ChartStrip();
    private final HBox legend = new HBox();
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
        VBox.setMargin(legend, new Insets(0, -PADDING, -PADDING, -PADDING));
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
            List<Integer> numbers = IntStream.range(0, parts.size()).boxed().toList();
            strip.show(parts, numbers.stream().map(this::segment).toList());
            legend.getChildren().setAll(numbers.stream().map(this::entry).toList());
            mark(model.kindProperty().get());
        }
    }

    private void mark(Optional<MaterialKind> only) {
        for (int i = 0; i < shown.size(); i++) {
            boolean chosen = shown.get(i).what() instanceof ChartPart.What.Kind(MaterialKind kind)
                    && only.filter(kind::equals).isPresent();
            strip.getChildrenUnmodifiable().get(i).pseudoClassStateChanged(FADED, only.isPresent() && !chosen);
            if (legend.getChildren().get(i) instanceof ToggleButton button) {
                button.setSelected(chosen);
            }
        }
    }

    private Node segment(int number) {
        ChartPart part = shown.get(number);
        Region segment = coloured("chart-segment", number);
        segment.setOnMouseClicked(_ -> model.choose(part.what()));
        Tooltip.install(segment, new Tooltip(spoken(part)));
        return segment;
    }

    private Node entry(int number) {
        ChartPart part = shown.get(number);
        Label name = new Label(name(part.what()), coloured("chart-swatch", number));
        name.setGraphicTextGap(8);
        name.setMinWidth(0);
        Label figure = new Label(
                model.chartViewProperty().get().isBySize() ? words.size(part.bytes()) : words.count(part.materials()));
        figure.getStyleClass().add("chart-figure");
        VBox content = new VBox(2, name, figure);
        ToggleButton entry = new ToggleButton("", content);
        entry.getStyleClass().add("chart-entry");
        entry.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        entry.setMinWidth(0);
        entry.setPrefWidth(0);
        entry.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(entry, Priority.ALWAYS);
        content.prefWidthProperty().bind(entry.widthProperty().subtract(2 * PADDING));
        entry.setAccessibleText(spoken(part));
        entry.setTooltip(new Tooltip(spoken(part)));
        entry.setDisable(part.what() instanceof ChartPart.What.Rest);
        entry.setOnAction(_ -> {
            model.choose(part.what());
            mark(model.kindProperty().get());
        });
        return entry;
    }

    private Region coloured(String style, int number) {
        Region region = new Region();
        boolean rest = shown.get(number).what() instanceof ChartPart.What.Rest;
        region.getStyleClass().addAll(style, "chart-color-" + (rest ? MOST : number + 1));
        return region;
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
