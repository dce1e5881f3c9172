package app.carrel.catalog;

import java.io.Closeable;
import java.io.IOException;

/// Takes the rows of an export one after the other. Closing ends the document, and leaves open what it is written to.
interface ExportWriter extends Closeable {
    void write(ExportRow row) throws IOException;
}
