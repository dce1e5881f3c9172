/// Where Carrel keeps its things and what the person has set: data folder and `settings.json`.
///
/// Imports nothing of ours. Settings are read once at start and again after each save; the current ones may be asked
/// for on any thread.
@NullMarked
package app.carrel.settings;

import org.jspecify.annotations.NullMarked;
