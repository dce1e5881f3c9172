package app.carrel.library;

import app.carrel.settings.ApiToken;
import java.util.function.IntSupplier;

/// Where other programs of this computer reach the running one, and what they must know.
///
/// @param port as of the moment at which it is asked for: it moves with the settings
public record ApiAccess(ApiToken token, IntSupplier port) {}
