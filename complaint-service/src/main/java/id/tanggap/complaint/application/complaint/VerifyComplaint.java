package id.tanggap.complaint.application.complaint;

import id.tanggap.complaint.application.intake.VerifiedCategory;
import id.tanggap.complaint.application.routing.SuggestRoute;
import id.tanggap.complaint.application.sla.ClockKeeper;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintClass;
import id.tanggap.complaint.domain.complaint.ComplaintEvent;
import id.tanggap.complaint.domain.complaint.StatusEntry;
import id.tanggap.complaint.domain.sla.ClockKind;
import id.tanggap.complaint.domain.sla.SlaClock;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Verifies what came in; class and category may be corrected in the same step. The rules of the
 * region then say where it belongs.
 */
@ApplicationScoped
public class VerifyComplaint {

  private final CaseWork caseWork;
  private final VerifiedCategory verifiedCategory;
  private final SuggestRoute suggestRoute;
  private final ClockKeeper clocks;
  private final Clock clock;

  VerifyComplaint(
      CaseWork caseWork,
      VerifiedCategory verifiedCategory,
      SuggestRoute suggestRoute,
      ClockKeeper clocks,
      Clock clock) {
    this.caseWork = caseWork;
    this.verifiedCategory = verifiedCategory;
    this.suggestRoute = suggestRoute;
    this.clocks = clocks;
    this.clock = clock;
  }

  /**
   * The step and what it needs.
   *
   * @param attributes answers to the questions of the category, over those that are known
   */
  public record Command(
      CaseWork.Step step,
      ComplaintClass complaintClass,
      String category,
      Map<String, String> attributes) {}

  /** Takes the step. */
  @WithTransaction
  public Uni<Complaint> handle(Command command) {
    return verifiedCategory
        .of(command.step().caller().region(), command.step().complaintId(), command.attributes())
        .chain(
            rules ->
                caseWork
                    .triage(
                        command.step(),
                        ComplaintEvent.VERIFY,
                        (complaint, now) -> verify(command, rules, complaint, now))
                    .call(complaint -> rules.keep(complaint.report().category(), mask(complaint)))
                    .call(this::begin)
                    .call(suggestRoute::verified));
  }

  private StatusEntry verify(
      Command command, VerifiedCategory.Rules rules, Complaint complaint, Instant now) {
    String written =
        command.category() == null ? complaint.report().category() : command.category();
    ComplaintClass complaintClass =
        command.complaintClass() == null
            ? complaint.report().complaintClass()
            : command.complaintClass();
    return complaint.verifyAs(
        complaintClass,
        () -> rules.category(written, complaintClass, mask(complaint)),
        command.step().caller().actor(),
        now);
  }

  private UnaryOperator<String> mask(Complaint complaint) {
    return text -> caseWork.masked(complaint, text);
  }

  private Uni<SlaClock> begin(Complaint complaint) {
    return clocks.start(
        ClockKind.FOLLOW_UP,
        new ClockKeeper.Start(
            complaint.region(),
            SlaClock.Subject.COMPLAINT,
            complaint.id(),
            complaint.report().channel(),
            complaint.report().complaintClass(),
            clock.instant()));
  }
}
