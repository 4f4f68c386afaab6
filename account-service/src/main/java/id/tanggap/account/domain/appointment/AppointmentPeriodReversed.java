package id.tanggap.account.domain.appointment;

import id.tanggap.kit.domain.Rejection;
import java.time.LocalDate;
import java.util.Map;

/** The appointment would end before it begins. */
public final class AppointmentPeriodReversed extends Rejection {
  private static final long serialVersionUID = 1L;

  AppointmentPeriodReversed(LocalDate from, LocalDate to) {
    super(
        Kind.RULE_VIOLATED,
        "appointment-period-reversed",
        Map.of("validFrom", from.toString(), "validTo", to.toString()));
  }
}
