package app.carrel.ui.shell;

import app.carrel.library.Refusal;
import app.carrel.ui.FolderChooser;
import app.carrel.ui.Habits;
import app.carrel.ui.Messages;
import app.carrel.ui.Program;
import com.sun.glass.ui.Application;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carrel's window, from the first pixel to the last.
///
/// The public methods may be called from any thread; `shown` belongs to the FX thread. A close request does not close
/// the window: the program is closed first, off the FX thread, and the window says what it waits for.
public final class Window {
    private static final Logger LOG = LoggerFactory.getLogger(Window.class);

    /// By this name (of X11's class of windows) the desktop joins the window with its entry in the menu.
    private static final String CLASS = "carrel";

    private final Program program;
    private final Messages messages;
    private final FolderChooser chooser;
    private final Habits habits;
    private final Toolkit toolkit;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private volatile boolean closeWanted;
    private @Nullable ShownWindow shown;

    /// A window on `program`, in the language of its settings.
    ///
    /// @param toolkit begun already, perhaps
    public Window(Program program, Toolkit toolkit) {
        this(program, toolkit, null);
    }

    /// A window that asks for folders in another way than by the desktop's own dialogue.
    public Window(Program program, FolderChooser chooser) {
        this(program, new Toolkit(), chooser);
    }

    private Window(Program program, Toolkit toolkit, @Nullable FolderChooser otherChooser) {
        this.program = program;
        this.toolkit = toolkit;
        toolkit.begin();
        // Here, because the FX thread reads no files.
        habits = Habits.read(program.windowFile());
        messages = Messages.in(program.settings().current().language());
        chooser = otherChooser == null ? new DesktopFolderChooser(messages) : otherChooser;
    }

    /// Shows the window. Returns before it is seen.
    ///
    /// @throws Refusal where there is no display
    public void open() {
        toolkit.await();
        Platform.runLater(this::show);
    }

    /// Completes when the window is gone and the program behind it closed.
    public CompletionStage<Void> closed() {
        return closed.minimalCompletionStage();
    }

    /// Puts the window before all others, as far as the desktop allows.
    public void bringToFront() {
        onFxThread(() -> {
            if (shown != null) {
                shown.bringToFront();
            }
        });
    }

    /// Closes the window as if a person had; where it is not shown yet, as soon as it is.
    public void requestClose() {
        closeWanted = true;
        onFxThread(() -> {
            if (shown != null) {
                shown.close();
            }
        });
    }

    private void show() {
        giveName();
        Theme.choose(program.settings().current().theme());
        ShownWindow now = new ShownWindow(program, habits, messages, chooser, () -> closed.complete(null));
        shown = now;
        now.show();
        if (closeWanted) {
            now.close();
        }
    }

    /// JavaFX has no other way to say it for a program that is none of its `Application`s.
    private static void giveName() {
        try {
            Application.GetApplication().setName(CLASS);
        } catch (IllegalAccessError e) {
            // Started without the option that lets us in: a window by another name is better than none.
            LOG.info("The window is called as JavaFX likes", e);
        }
    }

    private static void onFxThread(Runnable action) {
        try {
            Platform.runLater(action);
        } catch (IllegalStateException notYet) {
            // Nothing is shown before the toolkit runs; show() looks at what was wanted meanwhile.
            LOG.debug("The toolkit does not run yet", notYet);
        }
    }
}
