package id.tanggap.complaint.domain.complaint;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A complaint is verified only with a class and a category. */
public final class CategoryMissing extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public CategoryMissing() {
    super(Kind.RULE_VIOLATED, "category-missing", Map.of());
  }
}
