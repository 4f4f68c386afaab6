package id.tanggap.complaint.domain.citizen;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** Objections are for requests for information; other reports are taken up again instead. */
public final class ObjectionNotForClass extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public ObjectionNotForClass() {
    super(Kind.RULE_VIOLATED, "objection-not-for-class", Map.of());
  }
}
