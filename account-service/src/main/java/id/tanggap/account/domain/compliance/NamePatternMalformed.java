package id.tanggap.account.domain.compliance;

import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.domain.Rejection;
import java.util.List;
import java.util.Map;

/** The name pattern is no regular expression, or repeats more than a name can be long. */
public final class NamePatternMalformed extends Rejection {
  private static final long serialVersionUID = 1L;

  /** Names the place where it stands. */
  public NamePatternMalformed() {
    super(Kind.RULE_VIOLATED, "name-pattern-malformed", Map.of());
  }

  @Override
  public List<Fault> faults() {
    return List.of(Fault.at("/namePattern", "name-pattern-malformed"));
  }
}
