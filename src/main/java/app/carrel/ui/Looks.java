package app.carrel.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
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

    private final String shapes = url("carrel.css");
    private final String light = url("light.css");
    private final String dark = url("dark.css");
    private final String fonts = fonts(Font.getFamilies());

    /// Dresses `scene` in the dark or the light theme; may be called again at any time.
    public void dress(Scene scene, boolean inDark) {
        Application.setUserAgentStylesheet(
                inDark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().setAll(inDark ? dark : light, shapes, fonts);
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
