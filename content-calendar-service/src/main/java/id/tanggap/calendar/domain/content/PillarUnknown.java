package id.tanggap.calendar.domain.content;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The region has no such pillar. */
public final class PillarUnknown extends Rejection {
  public static final String CODE = "pillar-unknown";

  public PillarUnknown(String pillar) {
    super(Kind.RULE_VIOLATED, CODE, Map.of("pillar", pillar));
  }
}
