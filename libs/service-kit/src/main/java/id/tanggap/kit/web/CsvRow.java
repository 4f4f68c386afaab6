package id.tanggap.kit.web;

import id.tanggap.kit.domain.Fault;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One row of an imported file.
 *
 * @param line where the row begins in the file, from 1; the header is line 1
 * @param values trimmed text by column; a column that the file does not have is absent
 */
public record CsvRow(long line, Map<String, String> values) {
  /** Keeps the order of the columns. */
  public CsvRow {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The text of a column; empty when the cell is blank or the file has no such column. */
  public String text(String column) {
    return values.getOrDefault(column, "");
  }

  /** The text of a column, when there is any. */
  public Optional<String> optional(String column) {
    return Optional.of(text(column)).filter(text -> !text.isEmpty());
  }

  /** A fault at one cell of this row. */
  public Fault fault(String column, String code, Map<String, Object> details) {
    return new Fault("line:" + line + ",column:" + column, code, details);
  }
}
