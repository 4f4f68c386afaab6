package id.tanggap.complaint.application.intake;

import id.tanggap.complaint.application.category.CategoryDocuments;
import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.intake.IntakeRecord;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Reads what the desk noted about a case. */
@ApplicationScoped
public class IntakeQueries {

  private final CaseWork caseWork;
  private final Intakes intakes;
  private final CategoryDocuments documents = new CategoryDocuments();

  IntakeQueries(CaseWork caseWork, Intakes intakes) {
    this.caseWork = caseWork;
    this.intakes = intakes;
  }

  /** What was noted. */
  public record Noted(
      UUID complaintId,
      String category,
      Integer categoryVersion,
      Map<String, String> attributes,
      Duration entryLag,
      boolean manyFromOne) {}

  /** Of one case. */
  @WithTransaction
  public Uni<Noted> of(Caller caller, UUID complaintId) {
    return caseWork
        .seen(caller, complaintId)
        .chain(
            complaint ->
                intakes
                    .of(complaint.region(), complaintId)
                    .map(intake -> noted(complaint, intake)));
  }

  private Noted noted(Complaint complaint, IntakeRecord intake) {
    return new Noted(
        complaint.id(),
        complaint.report().category(),
        intake == null ? null : intake.categoryVersion(),
        intake == null ? Map.of() : documents.readAnswers(intake.attributes()),
        Duration.between(complaint.report().receivedAt(), complaint.report().enteredAt()),
        intake != null && intake.manyFromOne());
  }
}
