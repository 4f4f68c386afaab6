package id.tanggap.complaint.domain.routing;

import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.domain.Rejection;
import java.util.List;
import java.util.Map;

/** Rules that cannot work; every place that is wrong is named. */
public final class RoutingInvalid extends Rejection {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /** Refuses them. */
  public RoutingInvalid(List<Fault> faults) {
    super(Kind.RULE_VIOLATED, "routing-invalid", Map.of("count", faults.size()));
    this.faults = List.copyOf(faults);
  }

  @Override
  public List<Fault> faults() {
    return faults;
  }
}
