package app.carrel.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How much there is of one kind of material.
///
/// @param bytes of these materials together
public record KindSum(MaterialKind kind, long materials, long bytes) {
    /// The sums of `parts` by kind, most bytes first; each kind once.
    public static List<KindSum> of(Collection<KindSum> parts) {
        Map<MaterialKind, KindSum> sums = new EnumMap<>(MaterialKind.class);
        parts.forEach(part -> sums.merge(part.kind(), part, KindSum::plus));
        List<KindSum> ordered = new ArrayList<>(sums.values());
        ordered.sort(Comparator.comparingLong(KindSum::bytes)
                .thenComparingLong(KindSum::materials)
                .reversed());
        return List.copyOf(ordered);
    }

    private KindSum plus(KindSum other) {
        return new KindSum(kind, materials + other.materials, bytes + other.bytes);
    }
}
