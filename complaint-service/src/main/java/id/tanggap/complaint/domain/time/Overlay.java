package id.tanggap.complaint.domain.time;

import java.time.LocalDate;

/** Another week table for a range of dates, both inclusive: Ramadan hours, for instance. */
public record Overlay(LocalDate from, LocalDate to, WeekTable weekly) {

  /** True when the date lies in the range. */
  public boolean covers(LocalDate date) {
    return !date.isBefore(from) && !date.isAfter(to);
  }
}
