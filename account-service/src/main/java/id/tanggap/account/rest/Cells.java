package id.tanggap.account.rest;

import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.web.CsvRow;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the cells of one row and notes every cell that cannot be read. */
public final class Cells {
  private final CsvRow row;
  private final List<Fault> faults;
  private boolean sound = true;

  Cells(CsvRow row, List<Fault> faults) {
    this.row = row;
    this.faults = faults;
  }

  /** Line of the row in the file. */
  public long line() {
    return row.line();
  }

  /** Text that must be there, at most as long as given. */
  public String required(String column, int most) {
    String text = row.text(column);
    if (text.isEmpty()) {
      fault(column, "not-blank", Map.of());
    }
    return bounded(column, text, most);
  }

  /** Text that may be missing; null when the cell is blank. */
  public String optional(String column, int most) {
    String text = bounded(column, row.text(column), most);
    return text.isEmpty() ? null : text;
  }

  /** Text of a column that the whole file may lack: null without the column, else the text. */
  public String ifColumn(String column, int most) {
    return row.values().containsKey(column) ? bounded(column, row.text(column), most) : null;
  }

  /** A region, in a column that the whole file may lack: none but the given one. */
  public void onlyOf(String column, String region) {
    String text = row.text(column);
    if (!text.isEmpty() && !text.equals(region)) {
      fault(column, "row-of-other-region", Map.of("found", text));
    }
  }

  /** One of the constants of an enumeration. */
  public <E extends Enum<E>> E oneOf(String column, Class<E> type) {
    String text = required(column, 64);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text.toUpperCase(Locale.ROOT))) {
        return constant;
      }
    }
    if (!text.isEmpty()) {
      fault(
          column,
          "not-one-of",
          Map.of("allowed", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()));
    }
    return null;
  }

  /** A truth value of a column that the whole file may lack; null without it or when blank. */
  public Boolean truth(String column) {
    return switch (row.text(column).toLowerCase(Locale.ROOT)) {
      case "" -> null;
      case "true", "ya", "yes" -> true;
      case "false", "tidak", "no" -> false;
      default -> {
        fault(column, "not-a-boolean", Map.of());
        yield null;
      }
    };
  }

  /** A date that must be there. */
  public LocalDate date(String column) {
    String text = required(column, 10);
    return text.isEmpty() ? null : parse(column, text);
  }

  /** A date that may be missing. */
  public LocalDate optionalDate(String column) {
    String text = row.text(column);
    return text.isEmpty() ? null : parse(column, text);
  }

  boolean sound() {
    return sound;
  }

  private LocalDate parse(String column, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      fault(column, "not-a-date", Map.of());
      return null;
    }
  }

  private String bounded(String column, String text, int most) {
    if (text.length() > most) {
      fault(column, "too-long", Map.of("most", most));
    }
    return text;
  }

  private void fault(String column, String code, Map<String, Object> details) {
    sound = false;
    faults.add(row.fault(column, code, details));
  }
}
