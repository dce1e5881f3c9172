package app.carrel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Rows in aligned columns. The last column is not padded, so that it may hold paths of any length. Pure.
///
/// @param columns headings; those that start with `>` stand at the right of their column, as figures do
/// @param rows    one text for each column
record Table(List<String> columns, List<List<String>> rows) {
    private static final String GAP = "  ";

    /// The heading and then a line for each row.
    List<String> lines() {
        List<List<String>> all = new ArrayList<>();
        all.add(columns.stream().map(Table::heading).toList());
        rows.forEach(row -> all.add(row.stream().map(Cells::printable).toList()));
        int[] widths = IntStream.range(0, columns.size())
                .map(column -> all.stream()
                        .mapToInt(row -> Cells.width(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        return all.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String text = row.get(column);
            boolean last = column == row.size() - 1;
            line.append(column == 0 ? "" : GAP);
            if (columns.get(column).startsWith(">")) {
                line.append(Cells.padStart(text, widths[column]));
            } else {
                line.append(last ? text : Cells.padEnd(text, widths[column]));
            }
        }
        return line.toString();
    }

    private static String heading(String column) {
        return column.startsWith(">") ? column.substring(1) : column;
    }
}
