package id.tanggap.complaint.domain.time;

import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.domain.Rejection;
import java.util.List;
import java.util.Map;

/** A calendar was described that cannot be worked with; every fault is named with its pointer. */
public final class CalendarInvalid extends Rejection {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /** Refuses a calendar for all the named faults at once. */
  public CalendarInvalid(List<Fault> faults) {
    super(Kind.RULE_VIOLATED, "calendar-invalid", Map.of("count", faults.size()));
    this.faults = List.copyOf(faults);
  }

  @Override
  public List<Fault> faults() {
    return faults;
  }
}
