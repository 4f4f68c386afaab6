package id.tanggap.account.domain.directory;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A mirror says that it has seen more statements than were ever made. */
public final class SequenceAhead extends Rejection {
  private static final long serialVersionUID = 1L;

  public SequenceAhead(long after, long last) {
    super(Kind.RULE_VIOLATED, "sequence-ahead", Map.of("after", after, "last", last));
  }
}
