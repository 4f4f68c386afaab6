package id.tanggap.complaint.application.complaint.question;

import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.question.CaseMessage;
import id.tanggap.complaint.domain.complaint.question.Question;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads what was asked and what the reporter said. */
@ApplicationScoped
public class QuestionQueries {

  private final CaseWork caseWork;
  private final Questions questions;

  QuestionQueries(CaseWork caseWork, Questions questions) {
    this.caseWork = caseWork;
    this.questions = questions;
  }

  /** The questions of a case, oldest first. */
  @WithTransaction
  public Uni<List<Question>> questions(Caller caller, UUID complaintId) {
    return caseWork
        .seen(caller, complaintId)
        .chain(seen -> questions.of(caller.region(), complaintId));
  }

  /** What the reporter said, oldest first, masked. */
  @WithTransaction
  public Uni<List<CaseMessage>> messages(Caller caller, UUID complaintId) {
    return caseWork
        .seen(caller, complaintId)
        .chain(seen -> questions.messages(caller.region(), complaintId));
  }
}
