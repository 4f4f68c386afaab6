package id.tanggap.kit.testapp.web.domain;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A rule of the test domain. */
public final class ThingIsCold extends Rejection {
  private static final long serialVersionUID = 1L;

  /** Tells how cold, with a detail that has the name of a member of every problem. */
  public ThingIsCold(int degrees) {
    super(Kind.RULE_VIOLATED, "thing-is-cold", Map.of("degrees", degrees, "status", "COLD"));
  }
}
