package id.tanggap.account.rest;

import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.web.CsvRow;
import id.tanggap.kit.web.CsvTable;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * A CSV file turned into rows of a command.
 *
 * @param rows rows of which every cell could be read
 * @param faults what was wrong with the cells of the others
 */
public record Sheet<T>(List<T> rows, List<Fault> faults) {
  /** Most faults that are looked for in a long file. */
  public static final int MAX_FAULTS = 200;

  /**
   * Reads a file.
   *
   * @throws id.tanggap.kit.web.CsvRejected when it is no table with these columns
   */
  public static <T> Sheet<T> read(
      byte[] csv, List<String> required, List<String> optional, Function<Cells, T> mapping) {
    List<T> rows = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    // an empty body arrives as none at all
    byte[] file = csv == null ? new byte[0] : csv;
    for (CsvRow row : CsvTable.parse(file, required, optional).rows()) {
      Cells cells = new Cells(row, faults);
      T read = mapping.apply(cells);
      if (cells.sound()) {
        rows.add(read);
      }
    }
    return new Sheet<>(List.copyOf(rows), List.copyOf(faults));
  }

  /**
   * Reads a long file row by row, and not beyond the {@value #MAX_FAULTS}th fault.
   *
   * @throws id.tanggap.kit.web.CsvRejected when it is no table with these columns
   */
  public static <T> Sheet<T> readLong(
      byte[] csv,
      List<String> required,
      List<String> optional,
      int maxRows,
      Function<Cells, T> mapping) {
    List<T> rows = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    CsvTable.each(
        new ByteArrayInputStream(csv == null ? new byte[0] : csv),
        required,
        optional,
        maxRows,
        row -> {
          Cells cells = new Cells(row, faults);
          T read = mapping.apply(cells);
          if (cells.sound()) {
            rows.add(read);
          }
          return faults.size() < MAX_FAULTS;
        });
    return new Sheet<>(Collections.unmodifiableList(rows), List.copyOf(faults));
  }
}
