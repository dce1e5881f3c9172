package app.carrel.store;

import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// A path that holds a `;`, which in a database URL would begin the settings: H2 has no way to escape it.
///
/// H2 is handed `escaped:` and the path percent-encoded, and asks this class for the file behind it. Public with a
/// public constructor only because H2 makes instances by reflection.
public final class EscapedFilePath extends FilePathWrapper {
    private static final String SCHEME = "escaped";

    static String address(String path) {
        return SCHEME + ":" + path.replace("%", "%25").replace(";", "%3B");
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    /// H2 asks again by the names it gets from here, so they are encoded like the first.
    @Override
    public FilePathWrapper wrap(FilePath base) {
        FilePathWrapper wrapped = super.wrap(base);
        if (wrapped != null) {
            wrapped.name = address(base.toString());
        }
        return wrapped;
    }

    @Override
    protected FilePath unwrap(String address) {
        String path = address.substring(SCHEME.length() + 1);
        return FilePath.get(path.replace("%3B", ";").replace("%25", "%"));
    }
}
