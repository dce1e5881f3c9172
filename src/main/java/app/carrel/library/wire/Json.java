package app.carrel.library.wire;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/// The one spelling of JSON that Carrel speaks: snake_case keys in the order of the record, nulls written, times as
/// ISO 8601 in UTC, one line.
///
/// The mapper is immutable, so every thread may use it; it is built when the first value is written or read.
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            // A body that says "background": 1 or "yes" means nothing that could be known for sure.
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            // Nor does a number where a text is expected.
            .withCoercionConfig(
                    LogicalType.Textual,
                    texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private Json() {}

    /// Makes ready what the first reading would wait for.
    public static void warmUp() {
        MAPPER.readerFor(InstanceView.class).createParser("").close();
        MAPPER.readerFor(StatusView.class);
    }

    /// `value`, a record of this package, as one line of JSON.
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /// Reads what [#write] wrote; keys that this version does not know are passed over.
    ///
    /// @throws IllegalArgumentException where `text` is not such a value
    public static <T> T read(String text, Class<T> type) {
        try {
            T value = MAPPER.readValue(text, type);
            if (value == null) {
                throw new IllegalArgumentException("Not a JSON object: " + text);
            }
            return value;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not the JSON of a " + type.getSimpleName() + ": " + text, e);
        }
    }
}
