package id.tanggap.account.domain.appointment;

import id.tanggap.kit.domain.Rejection;
import java.time.LocalDate;
import java.util.Map;

/** The last day in office would lie in the past; that is an end, not a correction. */
public final class AppointmentEndPassed extends Rejection {
  private static final long serialVersionUID = 1L;

  AppointmentEndPassed(LocalDate day) {
    super(Kind.RULE_VIOLATED, "appointment-end-passed", Map.of("validTo", day.toString()));
  }
}
