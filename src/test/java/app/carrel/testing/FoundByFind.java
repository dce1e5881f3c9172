package app.carrel.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a scan of a folder must come to, computed by the system's own `find` and the contract's words alone.
///
/// @param listing names, sizes and times of all files, to see whether the folder has changed meanwhile
public record FoundByFind(long files, long categories, long courses, String listing) {
    /// No name on a disk holds a line break and this at once.
    private static final String STAND_IN = "\n(files)";

    private static final List<String> PASSED_OVER = List.of(
            ".*", "Thumbs.db", "desktop.ini", "$RECYCLE.BIN", "System Volume Information", "@eaDir", "lost+found");

    /// Looks at `root` now.
    public static FoundByFind in(Path root) throws IOException, InterruptedException {
        String listing = find(root);
        Set<String> categories = new HashSet<>();
        Set<String> courses = new HashSet<>();
        long files = 0;
        for (String entry : listing.split("\0", -1)) {
            if (!entry.isEmpty()) {
                String[] names = entry.substring(0, entry.lastIndexOf('\t', entry.lastIndexOf('\t') - 1))
                        .split("/", -1);
                String category = names.length > 1 ? names[0] : STAND_IN;
                categories.add(category);
                courses.add(category + "/" + (names.length > 2 ? names[1] : STAND_IN));
                files++;
            }
        }
        return new FoundByFind(files, categories.size(), courses.size(), listing);
    }

    private static String find(Path root) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("find", root + "/", "-mindepth", "1", "("));
        for (String name : PASSED_OVER) {
            command.addAll(List.of("-name", name, "-o"));
        }
        command.removeLast();
        command.addAll(List.of(")", "-prune", "-o", "(", "-type", "f", "-o", "-type", "l", "-xtype", "f", ")"));
        // Size and time of a link are of no use here, and its own name is enough to see that it is the same.
        command.addAll(List.of("-printf", "%P\\t%s\\t%T@\\0"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        // Names are bytes: in this encoding every byte is a character.
        String listing = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        process.waitFor();
        return listing;
    }
}
