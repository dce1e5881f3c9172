package app.carrel.store;

import app.carrel.store.DatabaseException.Kind;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// What the database file holds at least, and whose it is: the content of the side-car. Immutable; pure functions.
///
/// @param catalogue  the id that the file bears inside
/// @param generation grows with every promise; the file holds the number of the last one it was synced for
/// @param nextIsDue  whether `catalog.next.mv.db` is to take the file's place: it is ready, and the move may have been
///                   cut short
/// @param seal       what the file looked like when it was closed; null while it is open, or was not closed in order
record Promise(
        String catalogue,
        long generation,
        long highestScan,
        long materials,
        boolean nextIsDue,
        @Nullable Seal seal) {
    static Promise of(Census census) {
        return new Promise(
                census.catalogue(), census.generation(), census.highestScan(), census.materials(), false, null);
    }

    Promise withNextDue(boolean due) {
        return new Promise(catalogue, generation, highestScan, materials, due, null);
    }

    Promise sealed(@Nullable Seal by) {
        return new Promise(catalogue, generation, highestScan, materials, nextIsDue, by);
    }

    /// The same without a word on materials, from which some are about to be deleted.
    Promise withoutMaterials() {
        return new Promise(catalogue, generation, highestScan, 0, nextIsDue, seal);
    }

    /// What holds after a sync: materials that nobody has settled yet do not count, for they may be merged into others.
    Promise raised(Census census, boolean settled) {
        return new Promise(
                catalogue,
                census.generation(),
                census.highestScan(),
                settled ? census.materials() : Math.min(materials, census.materials()),
                nextIsDue,
                null);
    }

    /// Whether nothing would be lost with the file.
    boolean isEmpty() {
        return highestScan == 0 && materials == 0;
    }

    /// What is wrong with a file that holds this; empty where it keeps the promise.
    Optional<Kind> judge(Census census) {
        if (!census.catalogue().equals(catalogue)) {
            return Optional.of(Kind.FOREIGN);
        }
        if (census.generation() < generation) {
            return Optional.of(Kind.OLDER);
        }
        return census.highestScan() < highestScan || census.materials() < materials
                ? Optional.of(Kind.FEWER)
                : Optional.empty();
    }

    /// Lines of `key=value`, the last of them a sum of those before it.
    String text() {
        StringBuilder text = new StringBuilder();
        text.append("catalogue=").append(catalogue).append('\n');
        text.append("generation=").append(generation).append('\n');
        text.append("highest_scan=").append(highestScan).append('\n');
        text.append("materials=").append(materials).append('\n');
        text.append("next_is_due=").append(nextIsDue).append('\n');
        if (seal != null) {
            text.append("seal=").append(seal.text()).append('\n');
        }
        return text + "sum=" + sum(text.toString()) + "\n";
    }

    /// Reads what [#text] wrote; empty where it is anything else. Keys of later versions are passed over.
    static Optional<Promise> parse(String text) {
        int last = text.lastIndexOf("sum=");
        if (last < 0 || !text.substring(last).equals("sum=" + sum(text.substring(0, last)) + "\n")) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        text.lines().forEach(line -> {
            int equals = line.indexOf('=');
            values.put(line.substring(0, Math.max(0, equals)), line.substring(equals + 1));
        });
        String seal = values.get("seal");
        try {
            return Optional.of(new Promise(
                    values.getOrDefault("catalogue", ""),
                    number(values, "generation"),
                    number(values, "highest_scan"),
                    number(values, "materials"),
                    Boolean.parseBoolean(values.get("next_is_due")),
                    seal == null ? null : Seal.parse(seal)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static long number(Map<String, String> values, String key) {
        return Long.parseLong(values.getOrDefault(key, ""));
    }

    private static String sum(String text) {
        CRC32C sum = new CRC32C();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }
}
