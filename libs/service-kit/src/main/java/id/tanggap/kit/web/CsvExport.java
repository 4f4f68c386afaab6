package id.tanggap.kit.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a table as CSV that a spreadsheet opens as what it is and never as a formula: text that
 * begins like one gets an apostrophe in front (the recommendation of OWASP against CSV injection).
 * Numbers stay numbers, also negative ones.
 */
public final class CsvExport {
  /** The media type of the export. */
  public static final String MEDIA_TYPE = "text/csv; charset=utf-8";

  private static final String DANGEROUS = "=+-@\t\r";

  private CsvExport() {}

  /**
   * The table as text with a header line.
   *
   * @param columns names of the columns
   * @param rows one list of cells per row, as long as the columns; null is an empty cell
   */
  public static String of(List<String> columns, Iterable<? extends List<?>> rows) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord(columns);
      for (List<?> row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException(
              "a row of " + row.size() + " cells in a table of " + columns.size() + " columns");
        }
        printer.printRecord(row.stream().map(CsvExport::cell).toList());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /** The text as it may stand in a cell of a spreadsheet. */
  public static String defuse(String text) {
    return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /** The text that {@link #defuse} made harmless, as it was before. */
  public static String fuse(String cell) {
    boolean defused =
        cell.length() > 1 && cell.charAt(0) == '\'' && DANGEROUS.indexOf(cell.charAt(1)) >= 0;
    return defused ? cell.substring(1) : cell;
  }

  private static Object cell(Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof Number ? value : defuse(value.toString());
  }
}
