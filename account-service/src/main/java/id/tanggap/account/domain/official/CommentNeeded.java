package id.tanggap.account.domain.official;

import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.domain.Rejection;
import java.util.List;
import java.util.Map;

/** Who sends an account back or rejects it says why. */
public final class CommentNeeded extends Rejection {
  private static final long serialVersionUID = 1L;

  CommentNeeded() {
    super(Kind.RULE_VIOLATED, "comment-needed", Map.of());
  }

  @Override
  public List<Fault> faults() {
    return List.of(Fault.at("/comment", "comment-needed"));
  }
}
