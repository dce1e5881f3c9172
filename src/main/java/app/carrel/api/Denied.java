package app.carrel.api;

import java.io.Serial;

/// A request that goes no further; the message is a sentence for whoever asked.
final class Denied extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    Denied(Fault fault) {
        this(fault, fault.sentence());
    }

    Denied(Fault fault, String sentence) {
        // Without a stack trace: this is an answer, made in hundreds when somebody tries tokens.
        super(sentence, null, false, false);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }

    /// The sentence: never null, unlike [Throwable#getMessage] in general.
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
