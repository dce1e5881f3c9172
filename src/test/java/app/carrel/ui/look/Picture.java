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
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
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

    /// Takes a picture of a window that is shown, once it has come to rest.
    static void take(Path file, Scene scene) throws IOException {
        CompletableFuture<WritableImage> shot = new CompletableFuture<>();
        Platform.runLater(() -> afterPulses(() -> shot.complete(scene.snapshot(null))));
        Files.createDirectories(file.getParent());
        save(shot.join(), file);
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
