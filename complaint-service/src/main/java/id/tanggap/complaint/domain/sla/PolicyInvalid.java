package id.tanggap.complaint.domain.sla;

import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.domain.Rejection;
import java.util.List;
import java.util.Map;

/** A policy was described that cannot be promised; every fault is named with its pointer. */
public final class PolicyInvalid extends Rejection {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /** Refuses a policy for all the named faults at once. */
  public PolicyInvalid(List<Fault> faults) {
    super(Kind.RULE_VIOLATED, "policy-invalid", Map.of("count", faults.size()));
    this.faults = List.copyOf(faults);
  }

  @Override
  public List<Fault> faults() {
    return faults;
  }
}
