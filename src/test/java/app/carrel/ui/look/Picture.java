package app.carrel.ui.look;

import app.carrel.ui.Looks;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ContextMenu;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/// Takes pictures of nodes in the window's dress, for looking at. Works headless:
/// `-Dglass.platform=Headless -Dprism.order=sw -Djava.awt.headless=true`.
public final class Picture {
    /// So that lists have laid out their cells and what the page asked for has come back.
    private static final int PULSES_BEFORE = 40;

    private Picture() {}

    /// Starts the toolkit; once per process.
    public static void start() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        Platform.setImplicitExit(false);
        started.await();
    }

    /// Takes `name-light.png` and `name-dark.png` of what `content` makes, at the given size, into `folder`.
    public static void take(Path folder, String name, int width, int height, Supplier<Parent> content)
            throws IOException {
        Files.createDirectories(folder);
        save(shoot(width, height, false, content), folder.resolve(name + "-light.png"));
        save(shoot(width, height, true, content), folder.resolve(name + "-dark.png"));
    }

    /// Takes a picture of a window that is shown, with the menus that are open over it, once it has come to rest.
    static void take(Path file, Scene scene) throws IOException {
        CompletableFuture<WritableImage> shot = new CompletableFuture<>();
        Platform.runLater(() -> afterPulses(() -> shot.complete(withMenus(scene))));
        Files.createDirectories(file.getParent());
        save(shot.join(), file);
    }

    private static WritableImage withMenus(Scene scene) {
        WritableImage all = scene.snapshot(null);
        for (Window each : Window.getWindows()) {
            if (each instanceof ContextMenu && each.isShowing()) {
                int x = (int) (each.getX() - scene.getWindow().getX() - scene.getX());
                int y = (int) (each.getY() - scene.getWindow().getY() - scene.getY());
                lay(clear(each.getScene()), all, x, y);
            }
        }
        return all;
    }

    /// With nothing where nothing is.
    private static WritableImage clear(Scene scene) {
        SnapshotParameters how = new SnapshotParameters();
        how.setFill(Color.TRANSPARENT);
        how.setViewport(new Rectangle2D(0, 0, scene.getWidth(), scene.getHeight()));
        return scene.getRoot().snapshot(how, null);
    }

    /// Lays `over` on `ground`, what is clear through it.
    private static void lay(WritableImage over, WritableImage ground, int left, int top) {
        for (int y = Math.max(0, -top); y < over.getHeight() && top + y < ground.getHeight(); y++) {
            for (int x = Math.max(0, -left); x < over.getWidth() && left + x < ground.getWidth(); x++) {
                Color above = over.getPixelReader().getColor(x, y);
                Color below = ground.getPixelReader().getColor(left + x, top + y);
                Color opaque = Color.color(above.getRed(), above.getGreen(), above.getBlue());
                ground.getPixelWriter().setColor(left + x, top + y, below.interpolate(opaque, above.getOpacity()));
            }
        }
    }

    private static void afterPulses(Runnable then) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (pulses++ == PULSES_BEFORE) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }

    private static WritableImage shoot(int width, int height, boolean dark, Supplier<Parent> content) {
        CompletableFuture<WritableImage> shot = new CompletableFuture<>();
        Platform.runLater(() -> {
            Scene scene = new Scene(content.get(), width, height);
            new Looks().dress(scene, dark);
            new AnimationTimer() {
                private int pulses;

                @Override
                public void handle(long now) {
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                    if (pulses++ == PULSES_BEFORE) {
                        stop();
                        shot.complete(scene.snapshot(null));
                    }
                }
            }.start();
        });
        return shot.join();
    }

    static void save(WritableImage image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        ImageIO.write(copy, "png", file.toFile());
    }
}
