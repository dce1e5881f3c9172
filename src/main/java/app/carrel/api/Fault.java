package app.carrel.api;

import java.util.Locale;

/// Why a request is refused before the library is asked: status, `error_code` and a sentence that gives nothing away.
enum Fault {
    BAD_REQUEST(400, "The request cannot be understood"),
    UNAUTHORIZED(401, "The API token is missing or wrong; \"carrel token\" prints it"),
    FOREIGN_HOST(403, "Requests are answered only on the loopback interface"),
    FOREIGN_ORIGIN(403, "Requests of other sites are not answered"),
    API_DISABLED(403, "The API is switched off in the settings"),
    NO_SUCH_ROUTE(404, "There is nothing under this path"),
    WRONG_METHOD(405, "This path does not know that method"),
    BODY_TIMEOUT(408, "The body of the request did not end in time"),
    BODY_TOO_LARGE(413, "The body of the request is larger than 64 KiB"),
    UNEXPECTED(500, "Something went wrong that Carrel was not prepared for; its log tells more"),
    TOO_MANY_REQUESTS(503, "Too many requests at once; try again"),
    SHUTTING_DOWN(503, "Shutting down");

    private final int status;
    private final String sentence;

    Fault(int status, String sentence) {
        this.status = status;
        this.sentence = sentence;
    }

    int status() {
        return status;
    }

    String sentence() {
        return sentence;
    }

    /// As it stands in JSON.
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
