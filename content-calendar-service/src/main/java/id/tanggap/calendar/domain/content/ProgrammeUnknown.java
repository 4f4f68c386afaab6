package id.tanggap.calendar.domain.content;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;
import java.util.UUID;

/** The region has no such flagship programme. */
public final class ProgrammeUnknown extends Rejection {
  public static final String CODE = "programme-unknown";

  public ProgrammeUnknown(UUID programmeId) {
    super(Kind.RULE_VIOLATED, CODE, Map.of("programmeId", programmeId));
  }
}
