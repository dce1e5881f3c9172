package app.carrel.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One line of the report; the smaller the number, the better.
///
/// @param measured NaN where it could not be measured; `detail` then says why
/// @param unit     written behind the numbers
/// @param detail   what it was computed from
/// @param bounds   what it must and is to reach; null where it only stands beside
record Figure(
        String what,
        double measured,
        String unit,
        String detail,
        @Nullable Bounds bounds) {
    record Bounds(double must, double aim) {}

    static Figure of(String what, double measured, String unit, String detail) {
        return new Figure(what, measured, unit, detail, null);
    }

    static Figure unmeasured(String what, String why) {
        return new Figure(what, Double.NaN, "", why, null);
    }

    Figure bound(double must, double aim) {
        return new Figure(what, measured, unit, detail, new Bounds(must, aim));
    }

    /// A row of a Markdown table of six columns.
    String row() {
        Bounds limits = bounds;
        return limits == null
                ? "| %s | %s | | | | %s |".formatted(what, number(measured), detail)
                : "| %s | %s | %s | %s | %s | %s |"
                        .formatted(
                                what,
                                number(measured),
                                number(limits.must()),
                                number(limits.aim()),
                                verdict(limits),
                                detail);
    }

    private String verdict(Bounds limits) {
        if (Double.isNaN(measured)) {
            return "**not measured**";
        }
        if (measured > limits.must()) {
            return "**not met**";
        }
        return measured <= limits.aim() ? "aim met" : "met";
    }

    private String number(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        double size = Math.abs(value);
        String form = size >= 100 || value == Math.rint(value) ? "%,.0f" : size >= 0.1 ? "%.2f" : "%.4f";
        String digits = String.format(Locale.ROOT, form, value);
        return unit.isEmpty() ? digits : digits + " " + unit;
    }
}
