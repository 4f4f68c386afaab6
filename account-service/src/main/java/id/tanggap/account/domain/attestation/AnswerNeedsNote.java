package id.tanggap.account.domain.attestation;

import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.domain.Rejection;
import java.util.List;
import java.util.Map;

/** An answer other than "all is right" has to say what is to be done. */
public final class AnswerNeedsNote extends Rejection {
  private static final long serialVersionUID = 1L;

  AnswerNeedsNote(AttestationAnswer answer) {
    super(Kind.RULE_VIOLATED, "answer-needs-note", Map.of("answer", answer.name()));
  }

  @Override
  public List<Fault> faults() {
    return List.of(new Fault("/note", "answer-needs-note", details()));
  }
}
