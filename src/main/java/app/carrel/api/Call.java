package app.carrel.api;

import app.carrel.library.wire.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One request, taken apart. Immutable.
///
/// @param segment the part of the path that the route leaves open; empty where it leaves none
/// @param query   decoded; of parameters given twice the last counts
/// @param body    empty where there is none
record Call(String segment, Map<String, String> query, String body) {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}");

    /// @param rawQuery as it stands in the address
    /// @throws Denied where it is not encoded as it should be
    static Call of(List<String> open, @Nullable String rawQuery, String body) {
        return new Call(open.isEmpty() ? "" : decode(open.getFirst()), query(rawQuery), body);
    }

    /// The number in the path.
    ///
    /// @param what it names, such as "A scan"
    /// @throws Denied where there is something else
    long numberInPath(String what) {
        if (!segment.matches("[0-9]{1,18}")) {
            throw new Denied(Fault.BAD_REQUEST, what + " is named by its number, not by " + segment);
        }
        return Long.parseLong(segment);
    }

    /// The body as a record of `library.wire`; empty where there is none.
    ///
    /// @throws Denied where it is something else
    <T> Optional<T> json(Class<T> type) {
        if (body.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.read(body, type));
        } catch (IllegalArgumentException _) {
            throw new Denied(Fault.BAD_REQUEST, "The body is not the JSON object that is expected here");
        }
    }

    /// A parameter that must be a number from `least` to `most`.
    ///
    /// @throws Denied where it is not
    OptionalLong number(String name, long least, long most) {
        String text = query.get(name);
        if (text == null) {
            return OptionalLong.empty();
        }
        if (!NUMBER.matcher(text).matches() || Long.parseLong(text) < least || Long.parseLong(text) > most) {
            throw new Denied(
                    Fault.BAD_REQUEST,
                    name + " must be a number of at least " + least
                            + (most == Long.MAX_VALUE ? "" : " and at most " + most) + ", not " + text);
        }
        return OptionalLong.of(Long.parseLong(text));
    }

    /// A parameter that must be `true` or `false`.
    ///
    /// @throws Denied where it is not
    Optional<Boolean> flag(String name) {
        String text = query.get(name);
        return switch (text) {
            case null -> Optional.empty();
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> throw new Denied(Fault.BAD_REQUEST, name + " must be true or false, not " + text);
        };
    }

    private static Map<String, String> query(@Nullable String raw) {
        Map<String, String> query = new HashMap<>();
        if (raw != null) {
            for (String pair : raw.split("&", -1)) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                query.put(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return Map.copyOf(query);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw new Denied(Fault.BAD_REQUEST);
        }
    }
}
