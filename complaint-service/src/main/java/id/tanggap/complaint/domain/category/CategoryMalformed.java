package id.tanggap.complaint.domain.category;

import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.domain.Rejection;
import java.util.List;
import java.util.Map;

/** The definition of a category contradicts itself. */
public final class CategoryMalformed extends Rejection {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /** Refuses with every fault found, of which there is at least one. */
  public CategoryMalformed(List<Fault> faults) {
    super(Kind.RULE_VIOLATED, "category-malformed", Map.of("count", faults.size()));
    this.faults = List.copyOf(faults);
  }

  @Override
  public List<Fault> faults() {
    return faults;
  }
}
