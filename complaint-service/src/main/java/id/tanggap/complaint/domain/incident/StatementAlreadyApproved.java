package id.tanggap.complaint.domain.incident;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The statement was approved before. */
public final class StatementAlreadyApproved extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses it. */
  public StatementAlreadyApproved(int number) {
    super(Kind.CONFLICT, "statement-already-approved", Map.of("number", number));
  }
}
