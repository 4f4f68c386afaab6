package id.tanggap.calendar.domain.content;

import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.domain.Rejection;
import java.util.List;
import java.util.Map;

/** The item lacks something that an approver needs; lists everything at once. */
public final class NotReadyToSubmit extends Rejection {
  public static final String CODE = "not-ready-to-submit";

  private final transient List<Fault> faults;

  public NotReadyToSubmit(List<Fault> faults) {
    super(Kind.RULE_VIOLATED, CODE, Map.of("findings", faults.size()));
    this.faults = List.copyOf(faults);
  }

  @Override
  public List<Fault> faults() {
    return faults;
  }
}
