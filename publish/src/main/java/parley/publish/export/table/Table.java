package parley.publish.export.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table as a file of comma-separated values (RFC 4180).
 *
 * @param name the file's name without its ending
 * @param rows each with a cell for each column
 */
record Table(String name, List<Column> columns, List<List<String>> rows) {

  /**
   * @throws IllegalArgumentException when a row has too few or too many cells
   */
  Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(name + ": " + row.size() + " cells in " + row);
      }
    }
  }

  String file() {
    return name + ".csv";
  }

  /** The header and the rows, each ending with CRLF. */
  String csv() {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord(columns.stream().map(Column::name).toList());
      for (List<String> row : rows) {
        printer.printRecord(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a string takes all that is written", e);
    }
    return text.toString();
  }
}
