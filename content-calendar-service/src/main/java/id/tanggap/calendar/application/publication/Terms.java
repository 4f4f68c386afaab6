package id.tanggap.calendar.application.publication;

import id.tanggap.calendar.config.CalendarConfig;
import id.tanggap.calendar.domain.publication.ClaimTerms;

/** Reads the times around a due date out of the settings. */
final class Terms {
  private Terms() {}

  static ClaimTerms of(CalendarConfig config) {
    CalendarConfig.Publishing times = config.publishing();
    return new ClaimTerms(times.lead(), times.hold(), times.late());
  }
}
