package app.carrel.scan;

import app.carrel.catalog.DiskName;
import app.carrel.scan.Listing.DiskFile;
import app.carrel.scan.Listing.DiskFolder;
import app.carrel.scan.Listing.Extent;
import app.carrel.scan.Listing.Own;
import app.carrel.task.Pulse;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.DosFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads one folder: the names in it, and size and time of each file. Never opens a file, never follows a link into a
/// folder, and turns whatever it cannot read into a problem.
///
/// Immutable; every walker uses the same one.
final class FolderLister implements FolderReader {
    private static final Logger LOG = LoggerFactory.getLogger(FolderLister.class);
    private static final Comparator<DiskName> BY_NAME = Comparator.comparing(DiskName::key);

    private final PassOver passOver;

    FolderLister(PassOver passOver) {
        this.passOver = passOver;
    }

    /// Lists `folder`, beating once an entry.
    @Override
    public Listing list(FolderNode folder, Pulse pulse) {
        Collector found = new Collector(folder);
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.path())) {
            // Read before the entries: a change in between shows as a newer time at the next scan, not as none.
            if (entries instanceof SecureDirectoryStream<Path> open) {
                found.own(
                        open.getFileAttributeView(BasicFileAttributeView.class).readAttributes());
                readEach(open, found, pulse);
            } else {
                found.own(attributes(folder));
                visitEach(found, pulse);
            }
            return found.listing(Extent.WHOLE);
        } catch (IOException e) {
            return broken(found, e);
        } catch (DirectoryIteratorException e) {
            return broken(found, Objects.requireNonNull(e.getCause()));
        }
    }

    /// A folder that cannot be opened may still tell which one it is.
    private static Listing broken(Collector found, IOException reason) {
        found.problem(found.folder.path(), reason);
        if (found.own.equals(Own.UNKNOWN)) {
            try {
                found.own(attributes(found.folder));
            } catch (IOException e) {
                LOG.debug("Nothing is known of {}", found.folder, e);
            }
        }
        return found.listing(Extent.PART);
    }

    private static BasicFileAttributes attributes(FolderNode folder) throws IOException {
        return Files.readAttributes(folder.path(), BasicFileAttributes.class);
    }

    /// Where the system can: each entry relative to the open folder, which saves it the way down every path.
    private void readEach(SecureDirectoryStream<Path> entries, Collector found, Pulse pulse) {
        for (Path entry : entries) {
            // With its path, so that a call that never returns names the very entry it hangs at.
            pulse.beat(entry);
            Path relative = entry.getFileName();
            DiskName name = DiskName.of(relative);
            if (!passOver.test(found.folder, name, false)) {
                try {
                    found.add(
                            name,
                            entries.getFileAttributeView(
                                            relative, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                                    .readAttributes());
                } catch (IOException e) {
                    found.unread(name, e);
                }
            }
        }
    }

    /// Elsewhere: a visit of depth one, which on Windows brings each entry's attributes along with its name.
    private void visitEach(Collector found, Pulse pulse) throws IOException {
        Path folder = found.folder.path();
        Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), 1, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                pulse.beat();
                boolean hidden = attributes instanceof DosFileAttributes dos && dos.isHidden();
                DiskName name = DiskName.of(file);
                if (!passOver.test(found.folder, name, hidden)) {
                    found.add(name, attributes);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException reason) throws IOException {
                if (file.equals(folder)) {
                    throw reason;
                }
                found.unread(DiskName.of(file), reason);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /// What one listing has found so far.
    private static final class Collector {
        private final FolderNode folder;
        private final List<DiskFile> files = new ArrayList<>();
        private final List<DiskFolder> folders = new ArrayList<>();
        private final Set<String> unread = new HashSet<>();
        private final List<Problem> problems = new ArrayList<>();
        private long fingerprint;
        private Own own = Own.UNKNOWN;
        private FileKeys fileKeys = new FileKeys(null, 0);

        Collector(FolderNode folder) {
            this.folder = folder;
        }

        void own(BasicFileAttributes attributes) {
            own = ownOf(attributes);
            fileKeys = new FileKeys(attributes.fileKey(), own.fileKey());
        }

        void add(DiskName name, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
                file(name, attributes, fileKeys.number(attributes.fileKey()));
            } else if (attributes.isDirectory()) {
                folders.add(new DiskFolder(name, fileKeys.number(attributes.fileKey())));
            } else if (attributes.isSymbolicLink()) {
                link(name);
            }
        }

        /// A link to a regular file is a file; a link to anything else, or to nothing, is passed over.
        private void link(DiskName name) {
            try {
                BasicFileAttributes target =
                        Files.readAttributes(name.resolve(folder.path()), BasicFileAttributes.class);
                if (target.isRegularFile()) {
                    file(name, target, FileKeys.parsed(target.fileKey()));
                }
            } catch (NoSuchFileException _) {
                LOG.debug("The link {} in {} leads nowhere", name.text(), folder);
            } catch (IOException e) {
                if (Reasons.isLoop(e)) {
                    LOG.debug("The link {} in {} leads in a circle", name.text(), folder);
                } else {
                    unread(name, e);
                }
            }
        }

        private void file(DiskName name, BasicFileAttributes attributes, long fileKey) {
            long modified = micros(attributes);
            files.add(new DiskFile(name, attributes.size(), modified, fileKey));
            fingerprint += Fingerprint.of(name, attributes.size(), modified);
        }

        void unread(DiskName name, IOException reason) {
            unread.add(name.key());
            problem(name.resolve(folder.path()), reason);
        }

        void problem(Path path, IOException reason) {
            problems.add(new Problem(path.toString(), Reasons.of(reason)));
        }

        Listing listing(Extent extent) {
            folders.sort(Comparator.comparing(DiskFolder::name, BY_NAME));
            return new Listing(folder, own, files, fingerprint, folders, unread, problems, extent);
        }
    }

    static Own ownOf(BasicFileAttributes attributes) {
        return new Own(
                micros(attributes),
                attributes.creationTime().to(TimeUnit.MICROSECONDS),
                FileKeys.parsed(attributes.fileKey()));
    }

    private static long micros(BasicFileAttributes attributes) {
        return attributes.lastModifiedTime().to(TimeUnit.MICROSECONDS);
    }
}
