package id.tanggap.account.domain.official;

import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.domain.Rejection;
import java.util.List;
import java.util.Map;

/** What is said about the archive of an account contradicts itself or the calendar. */
public final class ArchiveUnfit extends Rejection {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  ArchiveUnfit(List<Fault> faults) {
    super(Kind.RULE_VIOLATED, "archive-unfit", Map.of());
    this.faults = List.copyOf(faults);
  }

  @Override
  public List<Fault> faults() {
    return faults == null ? List.of() : faults;
  }
}
