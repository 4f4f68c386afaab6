package id.tanggap.complaint.domain.category;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The unit does not handle cases of this category. */
public final class UnitNotForCategory extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public UnitNotForCategory(String code) {
    super(Kind.RULE_VIOLATED, "unit-not-for-category", Map.of("category", code));
  }
}
