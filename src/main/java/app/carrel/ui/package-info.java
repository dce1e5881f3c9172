/// The window: the only room that knows JavaFX.
///
/// Here stand the few words that its pages share. `fx` crosses to the FX thread, `shell` is the frame, `shelf`,
/// `activity` and `preferences` are the pages, `control` our own small controls. A page never imports another page.
/// Everything in here runs on the FX thread unless it says otherwise, and nothing on that thread waits.
@NullMarked
package app.carrel.ui;

import org.jspecify.annotations.NullMarked;
