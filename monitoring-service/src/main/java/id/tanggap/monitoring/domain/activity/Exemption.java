package id.tanggap.monitoring.domain.activity;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Approved silence of an account, from its first to its last day, both included; open ended when
 * {@code until} is null.
 */
public record Exemption(UUID id, LocalDate from, LocalDate until) {

  /** Whether it is in force on a local date. */
  public boolean covers(LocalDate date) {
    return !date.isBefore(from) && (until == null || !date.isAfter(until));
  }
}
