package app.carrel.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// How the window is dressed: AtlantaFX's Primer, our shapes and colours over it, and the best typeface that is here.
///
/// FX thread only.
public final class Looks {
    /// Families that are made for screens, best first; the first that is installed is taken.
    private static final List<String> FAMILIES = List.of(
            "Inter",
            "SF Pro Text",
            "Segoe UI Variable Text",
            "Segoe UI",
            "Helvetica Neue",
            "Adwaita Sans",
            "Cantarell",
            "Noto Sans",
            "DejaVu Sans");

    private static final List<String> SHAPES =
            List.of("carrel.css", "shelf.css", "activity.css", "details.css", "focus.css");

    /// What a length is about that has to grow with the text: lines, columns and signs, but neither gaps nor borders.
    private static final Pattern OF_TEXT = Pattern.compile(
            "-fx-(?:font-size|icon-size|cell-size|size|(?:min|pref|max)-(?:width|height)): ([\\d.]+)px");

    private final String light = url("light.css");
    private final String dark = url("dark.css");
    private final List<String> shapes = SHAPES.stream().map(Looks::read).toList();
    private final String fonts = fonts(Font.getFamilies());

    /// Says what everything will be dressed in, before the first control is made: JavaFX would read its own theme for
    /// that, for nothing.
    public static void choose(boolean inDark) {
        Application.setUserAgentStylesheet(
                inDark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }

    /// Dresses `scene` in the dark or the light theme, its text as large as [TextSize] says; may be called again at any
    /// time.
    public void dress(Scene scene, boolean inDark) {
        choose(inDark);
        double textSize = TextSize.of(scene).get();
        List<String> sheets = new ArrayList<>(List.of(inDark ? dark : light));
        if (textSize == 1) {
            SHAPES.forEach(name -> sheets.add(url(name)));
        } else {
            shapes.forEach(sheet -> sheets.add(data(grown(sheet, textSize))));
        }
        sheets.add(fonts);
        if (!scene.getStylesheets().equals(sheets)) {
            scene.getStylesheets().setAll(sheets);
        }
    }

    private static String grown(String sheet, double textSize) {
        return OF_TEXT.matcher(sheet).replaceAll(found -> {
            String grown = String.format(Locale.ROOT, "%.1fpx", Double.parseDouble(found.group(1)) * textSize);
            return found.group().substring(0, found.start(1) - found.start()) + grown;
        });
    }

    private static String fonts(List<String> installed) {
        String normal = first(FAMILIES.stream(), installed, "System");
        String strong = first(Stream.of(" Semi Bold", " SemiBold", " Semibold").map(normal::concat), installed, normal);
        String medium = first(Stream.of(" Medium").map(normal::concat), installed, normal);
        String sheet = read("fonts.css")
                .replace("@normal@", normal)
                .replace("@strong@", strong)
                .replace("@strong-weight@", strong.equals(normal) ? "bold" : "normal")
                .replace("@medium@", medium);
        return data(sheet);
    }

    private static String data(String sheet) {
        return "data:text/css;charset=UTF-8;base64,"
                + Base64.getEncoder().encodeToString(sheet.getBytes(StandardCharsets.UTF_8));
    }

    private static String first(Stream<String> wanted, List<String> installed, String otherwise) {
        return wanted.filter(installed::contains).findFirst().orElse(otherwise);
    }

    private static String url(String name) {
        return resource(name).toExternalForm();
    }

    private static String read(String name) {
        try (InputStream in = resource(name).openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("A style sheet of the program itself cannot be read: " + name, e);
        }
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(Looks.class.getResource(name), name);
    }
}
