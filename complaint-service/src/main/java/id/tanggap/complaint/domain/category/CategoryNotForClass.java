package id.tanggap.complaint.domain.category;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** Reports of this class do not belong into the category. */
public final class CategoryNotForClass extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public CategoryNotForClass(String code) {
    super(Kind.RULE_VIOLATED, "category-not-for-class", Map.of("category", code));
  }
}
