/// The page of settings: what can be set, said when it is wrong as one types, saved at once when it is right.
///
/// FX thread only; the file is written on a virtual thread.
@NullMarked
package app.carrel.ui.preferences;

import org.jspecify.annotations.NullMarked;
