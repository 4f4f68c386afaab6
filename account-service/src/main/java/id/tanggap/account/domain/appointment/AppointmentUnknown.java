package id.tanggap.account.domain.appointment;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A request names an appointment that the region does not have. */
public final class AppointmentUnknown extends Rejection {
  private static final long serialVersionUID = 1L;

  /** Repeats what was named. */
  public AppointmentUnknown(String appointment) {
    super(Kind.RULE_VIOLATED, "appointment-unknown", Map.of("appointment", appointment));
  }
}
