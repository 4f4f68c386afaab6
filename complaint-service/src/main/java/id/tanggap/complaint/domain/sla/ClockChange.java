package id.tanggap.complaint.domain.sla;

import id.tanggap.complaint.domain.time.ClockReading;
import java.util.Objects;

/** What other rules mean for one clock: both readings of the same instant. */
public record ClockChange(ClockVersions versions, ClockReading before, ClockReading after) {

  /** True when the deadline comes sooner. */
  public boolean earlier() {
    return both() && after.dueAt().isBefore(before.dueAt());
  }

  /** True when the deadline comes later. */
  public boolean later() {
    return both() && after.dueAt().isAfter(before.dueAt());
  }

  private boolean both() {
    return before.dueAt() != null && after.dueAt() != null;
  }

  /** True when the clock is late by the new rules only. */
  public boolean breachCreated() {
    return before.breachedAt() == null && after.breachedAt() != null;
  }

  /** True when the clock was late by the old rules only. */
  public boolean breachRemoved() {
    return before.breachedAt() != null && after.breachedAt() == null;
  }

  /** True when nobody could read the same on the clock as before. */
  public boolean visible() {
    return before.state() != after.state()
        || before.consumedSeconds() != after.consumedSeconds()
        || !Objects.equals(before.dueAt(), after.dueAt())
        || !Objects.equals(before.breachedAt(), after.breachedAt());
  }
}
