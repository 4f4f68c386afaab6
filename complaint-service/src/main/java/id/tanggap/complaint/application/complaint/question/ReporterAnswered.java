package id.tanggap.complaint.application.complaint.question;

import id.tanggap.complaint.application.Vault;
import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.application.complaint.CitizenDoor;
import id.tanggap.complaint.application.complaint.WaitsForUs;
import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintEvent;
import id.tanggap.complaint.domain.complaint.ReporterSteps;
import id.tanggap.complaint.domain.complaint.question.CaseMessage;
import id.tanggap.complaint.domain.complaint.question.Question;
import id.tanggap.complaint.domain.interaction.Interaction;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The reporter answered a question, on whichever way; the case goes on where it stood. */
@ApplicationScoped
public class ReporterAnswered {

  /** Purpose under which the words of a reporter are sealed. */
  public static final String PURPOSE = "complaint.message";

  private final CaseWork caseWork;
  private final Questions questions;
  private final WaitsForUs waitsForUs;
  private final Vault vault;

  ReporterAnswered(CaseWork caseWork, Questions questions, WaitsForUs waitsForUs, Vault vault) {
    this.caseWork = caseWork;
    this.questions = questions;
    this.waitsForUs = waitsForUs;
    this.vault = vault;
  }

  /** An operator writes down what the reporter said. */
  public record Command(CaseWork.Step step, String text) {}

  /** The case and what was said. */
  public record Answered(Complaint complaint, CaseMessage message) {}

  /** Keeps what an operator was told. */
  @WithTransaction
  public Uni<Answered> handle(Command command) {
    Actor actor = command.step().caller().actor();
    Uni<Complaint> moved =
        caseWork.triage(
            command.step(),
            ComplaintEvent.REPORTER_REPLIED,
            (complaint, now) -> ReporterSteps.reporterReplied(complaint, actor, now));
    return questions
        .open(command.step().caller().region(), command.step().complaintId())
        .chain(
            question ->
                moved.chain(
                    complaint ->
                        keep(
                            complaint,
                            question,
                            CaseMessage.Source.OPERATOR,
                            command.text(),
                            actor)));
  }

  /** Keeps what the reporter wrote on the tracker. */
  @WithTransaction
  public Uni<Answered> byReporter(CitizenDoor.Entered entered, String text) {
    return questions
        .open(entered.region(), entered.complaintId())
        .chain(
            question ->
                caseWork
                    .step(
                        entered.region(),
                        entered.complaintId(),
                        ComplaintEvent.REPORTER_REPLIED,
                        (complaint, now) ->
                            ReporterSteps.reporterReplied(complaint, Actor.REPORTER, now))
                    .chain(
                        complaint ->
                            keep(
                                complaint,
                                question,
                                CaseMessage.Source.TRACKER,
                                text,
                                Actor.REPORTER)));
  }

  private Uni<Answered> keep(
      Complaint complaint,
      Question question,
      CaseMessage.Source source,
      String text,
      Actor recorded) {
    CaseMessage.Words words =
        new CaseMessage.Words(
            caseWork.masked(complaint, text), vault.sealFields(PURPOSE, Map.of("text", text)));
    Instant at = caseWork.now();
    return questions
        .keep(
            CaseMessage.of(
                complaint.region(),
                complaint.id(),
                question == null ? null : question.id(),
                null,
                source,
                words,
                recorded.id(),
                at))
        .call(() -> waitsForUs.since(complaint, at))
        .map(message -> new Answered(complaint, message));
  }

  /**
   * A message of a citizen arrived in a thread: where cases of this author wait for their reporter,
   * it is the answer. In the caller's transaction.
   */
  public Uni<Void> heard(Interaction message) {
    return questions
        .waitingFor(message)
        .onItem()
        .transformToMulti(waiting -> Multi.createFrom().iterable(waiting))
        .onItem()
        .transformToUniAndConcatenate(id -> heard(message, id))
        .collect()
        .asList()
        .replaceWithVoid();
  }

  private Uni<Void> heard(Interaction message, UUID complaintId) {
    return questions
        .open(message.region(), complaintId)
        .chain(
            question ->
                question == null || message.occurredAt().isBefore(question.askedAt())
                    ? Uni.createFrom().voidItem()
                    : caseWork
                        .step(
                            message.region(),
                            complaintId,
                            ComplaintEvent.REPORTER_REPLIED,
                            (complaint, now) ->
                                ReporterSteps.reporterReplied(complaint, Actor.REPORTER, now))
                        .chain(
                            complaint ->
                                questions
                                    .keep(
                                        CaseMessage.of(
                                            complaint.region(),
                                            complaint.id(),
                                            question.id(),
                                            message.id(),
                                            CaseMessage.Source.THREAD,
                                            new CaseMessage.Words(
                                                message.textMasked() == null
                                                    ? ""
                                                    : caseWork.masked(
                                                        complaint, message.textMasked()),
                                                null),
                                            Actor.REPORTER.id(),
                                            message.occurredAt()))
                                    .chain(() -> waitsForUs.since(complaint, message.occurredAt())))
                        .replaceWithVoid());
  }
}
