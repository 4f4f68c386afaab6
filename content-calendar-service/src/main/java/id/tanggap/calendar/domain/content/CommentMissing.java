package id.tanggap.calendar.domain.content;

import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.domain.Rejection;
import java.util.List;
import java.util.Map;

/** A rejection or a request for changes without a word why does not help the author. */
public final class CommentMissing extends Rejection {
  public static final String CODE = "comment-missing";

  public CommentMissing(Verdict verdict) {
    super(Kind.RULE_VIOLATED, CODE, Map.of("decision", verdict.name()));
  }

  @Override
  public List<Fault> faults() {
    return List.of(new Fault("/comment", CODE, Map.of()));
  }
}
