package id.tanggap.account.domain.meeting;

import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.domain.Rejection;
import java.util.List;
import java.util.Map;

/** Some of the attendees named cannot be recorded; each wrong place is told. */
public final class AttendeesUnfit extends Rejection {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /** Takes every fault that was found. */
  public AttendeesUnfit(List<Fault> faults) {
    super(Kind.RULE_VIOLATED, "attendees-unfit", Map.of("count", faults.size()));
    this.faults = List.copyOf(faults);
  }

  @Override
  public List<Fault> faults() {
    return faults == null ? List.of() : faults;
  }
}
