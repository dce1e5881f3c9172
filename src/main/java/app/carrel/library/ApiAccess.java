package app.carrel.library;

import app.carrel.settings.ApiToken;

/// Where other programs of this computer reach the running one, and what they must know.
public record ApiAccess(ApiToken token, int port) {}
