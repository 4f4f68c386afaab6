package id.tanggap.complaint.domain.category;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The region has no such category. */
public final class CategoryUnknown extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public CategoryUnknown(String category) {
    super(Kind.RULE_VIOLATED, "category-unknown", Map.of("category", category));
  }
}
