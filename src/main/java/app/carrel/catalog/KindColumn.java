package app.carrel.catalog;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/// A kind as the number in `material.kind`.
@Converter
final class KindColumn implements AttributeConverter<MaterialKind, Short> {
    @Override
    public Short convertToDatabaseColumn(MaterialKind kind) {
        return (short) kind.code();
    }

    @Override
    public MaterialKind convertToEntityAttribute(Short code) {
        return MaterialKind.ofCode(code);
    }
}
