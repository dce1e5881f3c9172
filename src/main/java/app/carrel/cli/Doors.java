package app.carrel.cli;

/// What the commands find behind them; each is opened by the first command that needs it.
///
/// @param window opened where no command is given
public record Doors(LibraryDoor library, RescueDoor rescue, WindowDoor window, ServeDoor serve, TokenDoor token) {}
