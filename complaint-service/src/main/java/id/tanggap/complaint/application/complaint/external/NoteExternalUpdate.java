package id.tanggap.complaint.application.complaint.external;

import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.OutsideSteps;
import id.tanggap.complaint.domain.complaint.external.ExternalReference;
import id.tanggap.complaint.domain.complaint.external.ExternalUpdate;
import id.tanggap.complaint.domain.complaint.external.NothingTold;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes down what the holder of a handed-over case told: a number, a state, an answer. */
@ApplicationScoped
public class NoteExternalUpdate {

  private final CaseWork caseWork;
  private final OutsideParties outside;

  NoteExternalUpdate(CaseWork caseWork, OutsideParties outside) {
    this.caseWork = caseWork;
    this.outside = outside;
  }

  /** The case and what they told; each part may be null, but not all. */
  public record Command(CaseWork.Step step, String number, String status, String answer) {}

  /** Adds the line. */
  @WithTransaction
  public Uni<ExternalReference> handle(Command command) {
    if (command.number() == null && command.status() == null && command.answer() == null) {
      throw new NothingTold();
    }
    Actor actor = command.step().caller().actor();
    return caseWork
        .note(
            command.step(),
            (complaint, now) ->
                OutsideSteps.partnerTold(
                    complaint, caseWork.masked(complaint, command.status()), actor, now))
        .chain(complaint -> told(complaint, word(complaint, command), actor));
  }

  private ExternalUpdate.Word word(Complaint complaint, Command command) {
    return new ExternalUpdate.Word(
        caseWork.masked(complaint, command.number()),
        caseWork.masked(complaint, command.status()),
        caseWork.masked(complaint, command.answer()));
  }

  private Uni<ExternalReference> told(Complaint complaint, ExternalUpdate.Word word, Actor actor) {
    return outside
        .openReference(complaint.region(), complaint.id())
        .call(
            reference -> {
              reference.told(word.number(), word.status(), caseWork.now());
              return outside.keep(reference);
            })
        .call(
            reference ->
                outside.keep(ExternalUpdate.of(reference, word, actor.id(), caseWork.now())));
  }
}
