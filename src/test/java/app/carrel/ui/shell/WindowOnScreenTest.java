package app.carrel.ui.shell;

import org.junit.jupiter.api.Tag;

/// Everything that holds for the window, in a real one.
@Tag("x11")
class WindowOnScreenTest extends WindowTest {}
