package id.tanggap.complaint.application.category;

import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.web.CsvRow;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Constants of closed enumerations as cells of a table name them. */
public final class RowConstants {

  private RowConstants() {}

  /** The constant in a cell, the given one when it is empty; null and a fault for another word. */
  public static <E extends Enum<E>> E of(
      CsvRow row, String column, E[] values, E absent, List<Fault> faults) {
    String text = row.text(column);
    return text.isEmpty() ? absent : of(row, column, text, values, faults);
  }

  /** The constant that a word of a cell names; null and a fault when there is none. */
  public static <E extends Enum<E>> E of(
      CsvRow row, String column, String word, E[] values, List<Fault> faults) {
    E found = Stream.of(values).filter(value -> value.name().equals(word)).findFirst().orElse(null);
    if (found == null) {
      faults.add(row.fault(column, "row-value-unknown", Map.of("value", word)));
    }
    return found;
  }
}
