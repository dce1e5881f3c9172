/// What is to be told of that which a person has before them, beside the page. Any page may fill it; FX thread only.
@NullMarked
package app.carrel.ui.details;

import org.jspecify.annotations.NullMarked;
