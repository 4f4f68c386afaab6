package id.tanggap.account.rest;

import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.web.CsvRow;
import id.tanggap.kit.web.CsvTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A CSV file turned into rows of a command.
 *
 * @param rows rows of which every cell could be read
 * @param faults what was wrong with the cells of the others
 */
public record Sheet<T>(List<T> rows, List<Fault> faults) {

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
}
