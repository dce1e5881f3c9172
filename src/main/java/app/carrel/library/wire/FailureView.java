package app.carrel.library.wire;

/// The object that says why something was refused or failed; `success` is always false.
public sealed interface FailureView permits ErrorView, BusyView {
    boolean success();

    /// An English sentence, or one of the contract's fixed texts.
    String message();

    /// The same for programs, such as `folder_missing`.
    String errorCode();
}
