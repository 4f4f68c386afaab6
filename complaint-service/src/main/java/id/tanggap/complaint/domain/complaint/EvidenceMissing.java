package id.tanggap.complaint.domain.complaint;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A case of this category is resolved only with evidence. */
public final class EvidenceMissing extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public EvidenceMissing() {
    super(Kind.RULE_VIOLATED, "evidence-missing", Map.of());
  }
}
