package app.carrel.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// A material as an export in JSON has it; any other key is an error.
record ExportedMaterial(
        long id,
        String root,
        String category,
        String course,
        String section,
        String name,
        String path,
        String uri,
        String kind,
        long size,
        String modifiedAt,
        boolean missing) {
    static List<ExportedMaterial> read(Path file) throws IOException {
        return JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readValue(Files.readString(file), new TypeReference<List<ExportedMaterial>>() {});
    }
}
