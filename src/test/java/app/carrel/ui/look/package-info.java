/// For people who build the window: pictures of its parts, without a display.
@NullMarked
package app.carrel.ui.look;

import org.jspecify.annotations.NullMarked;
