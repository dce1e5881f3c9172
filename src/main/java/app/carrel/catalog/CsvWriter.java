package app.carrel.catalog;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/// Comma-separated values by RFC 4180.
final class CsvWriter implements ExportWriter {
    private final Writer out;
    private boolean begun;

    CsvWriter(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    @Override
    public void write(ExportRow row) throws IOException {
        begin();
        line(
                row.id(),
                row.root(),
                row.category(),
                row.course(),
                row.section(),
                row.name(),
                row.path(),
                row.uri(),
                row.kind(),
                row.size(),
                row.modifiedAt(),
                row.missing());
    }

    @Override
    public void close() throws IOException {
        begin();
        out.flush();
    }

    private void begin() throws IOException {
        if (!begun) {
            begun = true;
            line((Object[]) ExportRow.COLUMNS);
        }
    }

    private void line(Object... fields) throws IOException {
        String comma = "";
        for (Object field : fields) {
            out.write(comma);
            out.write(quoted(field.toString()));
            comma = ",";
        }
        out.write("\r\n");
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
