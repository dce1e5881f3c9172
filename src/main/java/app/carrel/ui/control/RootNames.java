package app.carrel.ui.control;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What each root is called beside the others: the last part of its path, and as many before it as it takes to tell two
/// of the same name apart, as in "disk 1/Courses" and "disk 2/Courses".
public final class RootNames {
    private static final Pattern SEPARATOR = Pattern.compile("(?<=[^/\\\\])[/\\\\]+(?=[^/\\\\])");

    private final Map<String, String> names = new HashMap<>();

    /// @param paths of all the roots that are shown side by side
    public RootNames(Collection<String> paths, Words words) {
        Map<String, List<String>> alike = paths.stream().distinct().collect(Collectors.groupingBy(words::folder));
        alike.forEach((name, same) -> {
            for (String path : same) {
                names.put(path, same.size() == 1 ? name : apart(path, same));
            }
        });
    }

    /// The name of one of the roots given.
    public String of(String path) {
        return names.getOrDefault(path, path);
    }

    private static String apart(String path, List<String> same) {
        List<String> parts = List.of(SEPARATOR.split(path));
        for (int from = parts.size() - 1; from > 0; from--) {
            List<String> end = parts.subList(from, parts.size());
            if (same.stream().filter(other -> endsWith(other, end)).count() == 1) {
                return String.join("/", end);
            }
        }
        return path;
    }

    private static boolean endsWith(String path, List<String> end) {
        List<String> parts = List.of(SEPARATOR.split(path));
        return parts.size() >= end.size()
                && parts.subList(parts.size() - end.size(), parts.size()).equals(end);
    }
}
