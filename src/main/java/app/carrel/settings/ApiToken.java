package app.carrel.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The secret that whoever talks to the running program must know: 256 random bits as base64url, in a file that its
/// owner alone may read. Any thread.
public final class ApiToken {
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Set<PosixFilePermission> OF_THE_OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private final Path file;
    private volatile String text;

    private ApiToken(Path file, String text) {
        this.file = file;
        this.text = text;
    }

    /// Reads the token, and makes one where there is none, where it is no token, or where others could have read it.
    ///
    /// @throws DataFolderException where the file cannot be read or made
    public static ApiToken open(Path file) {
        try {
            Optional<ApiToken> known = read(file);
            if (known.isPresent()) {
                return known.get();
            }
            make(file);
            // Another process may have been first; then its token is the token.
            return read(file).orElseThrow(() -> new IOException("it cannot be kept from other users"));
        } catch (IOException e) {
            throw new DataFolderException("The API token %s cannot be used (%s).".formatted(file, Reason.of(e)), e);
        }
    }

    /// The token that the program which runs goes by; empty where there is none. Makes nothing.
    ///
    /// @throws DataFolderException where the file cannot be read
    public static Optional<ApiToken> known(Path file) {
        try {
            return content(file);
        } catch (IOException e) {
            throw new DataFolderException("The API token %s cannot be used (%s).".formatted(file, Reason.of(e)), e);
        }
    }

    /// The token as a request carries it.
    public String text() {
        return text;
    }

    /// Makes another token; who knows the old one is no longer answered.
    ///
    /// @throws DataFolderException where it cannot be written; then the old one holds
    public synchronized void renew() {
        try {
            make(file);
            text = content(file)
                    .orElseThrow(() -> new IOException("it was changed meanwhile"))
                    .text();
        } catch (IOException e) {
            throw new DataFolderException("The API token %s cannot be renewed (%s).".formatted(file, Reason.of(e)), e);
        }
    }

    /// Whether `claimed` is this token; how long that takes does not tell how much of it is right.
    public boolean matches(String claimed) {
        return MessageDigest.isEqual(text.getBytes(StandardCharsets.UTF_8), claimed.getBytes(StandardCharsets.UTF_8));
    }

    /// Never the token itself: this goes into logs.
    @Override
    public String toString() {
        return "ApiToken";
    }

    private static Optional<ApiToken> read(Path file) throws IOException {
        return Files.exists(file) && isPrivate(file) ? content(file) : Optional.empty();
    }

    private static Optional<ApiToken> content(Path file) throws IOException {
        try {
            String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).strip();
            return FORM.matcher(content).matches() ? Optional.of(new ApiToken(file, content)) : Optional.empty();
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    private static boolean isPrivate(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        // Windows: the rights come from the data folder.
        return view == null || OF_THE_OWNER.containsAll(view.readAttributes().permissions());
    }

    private static void make(Path file) throws IOException {
        boolean replace = Files.exists(file);
        Path next = OwnerOnly.makeFileBeside(file);
        try {
            Files.writeString(next, random() + "\n");
            if (replace) {
                Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
            } else {
                putInPlace(next, file);
            }
        } finally {
            Files.deleteIfExists(next);
        }
    }

    /// Of two that make one at the same time, the first wins: a link, unlike a move, never replaces.
    private static void putInPlace(Path next, Path file) throws IOException {
        try {
            Files.createLink(file, next);
        } catch (FileAlreadyExistsException _) {
            return;
        } catch (IOException | UnsupportedOperationException _) {
            // A file system without links.
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
