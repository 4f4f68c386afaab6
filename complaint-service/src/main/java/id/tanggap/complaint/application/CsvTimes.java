package id.tanggap.complaint.application;

import id.tanggap.complaint.application.complaint.ReceivedTooEarly;
import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.web.CsvRow;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Times as old books have them: an instant with offset, a local date-time, or a plain date; what
 * has no offset is local.
 */
public final class CsvTimes {

  private CsvTimes() {}

  /** The time in a cell; null when it is empty, or with a fault when it cannot be. */
  public static Instant read(
      CsvRow row, String column, ZoneId zone, Instant now, List<Fault> faults) {
    String text = row.text(column);
    if (text.isEmpty()) {
      return null;
    }
    Instant at;
    try {
      at = parse(text, zone);
    } catch (DateTimeException unreadable) {
      faults.add(row.fault(column, "row-time-unreadable", Map.of("value", text)));
      return null;
    }
    if (at.isAfter(now)) {
      faults.add(row.fault(column, "row-time-in-future", Map.of("value", text)));
      return null;
    }
    if (at.isBefore(ReceivedTooEarly.EARLIEST)) {
      faults.add(row.fault(column, "row-time-too-early", Map.of("value", text)));
      return null;
    }
    return at;
  }

  private static Instant parse(String text, ZoneId zone) {
    if (text.length() == "2024-02-19".length()) {
      return LocalDate.parse(text).atStartOfDay(zone).toInstant();
    }
    boolean offset = text.endsWith("Z") || text.matches(".*[+-]\\d{2}:\\d{2}$");
    return offset
        ? OffsetDateTime.parse(text).toInstant()
        : LocalDateTime.parse(text.replace(' ', 'T')).atZone(zone).toInstant();
  }
}
