package app.carrel.catalog;

import java.io.OutputStream;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// One JSON array with an object for each material, an object a line.
final class JsonExportWriter implements ExportWriter {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator out;

    JsonExportWriter(OutputStream out) {
        this.out = JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
        this.out.writeStartArray();
    }

    @Override
    public void write(ExportRow row) {
        out.writeRaw("\n");
        out.writeStartObject();
        out.writeNumberProperty("id", row.id());
        out.writeStringProperty("root", row.root());
        out.writeStringProperty("category", row.category());
        out.writeStringProperty("course", row.course());
        out.writeStringProperty("section", row.section());
        out.writeStringProperty("name", row.name());
        out.writeStringProperty("path", row.path());
        out.writeStringProperty("uri", row.uri());
        out.writeStringProperty("kind", row.kind());
        out.writeNumberProperty("size", row.size());
        out.writeStringProperty("modified_at", row.modifiedAt().toString());
        out.writeBooleanProperty("missing", row.missing());
        out.writeEndObject();
    }

    @Override
    public void close() {
        out.writeRaw("\n");
        out.writeEndArray();
        out.writeRaw("\n");
        out.close();
    }
}
