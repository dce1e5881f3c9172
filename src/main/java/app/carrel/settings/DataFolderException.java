package app.carrel.settings;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// The data folder, or a file in it, cannot be used. The message is a sentence for people.
public final class DataFolderException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public DataFolderException(String message) {
        this(message, null);
    }

    public DataFolderException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /// The sentence: never null, unlike [Throwable#getMessage] in general.
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
