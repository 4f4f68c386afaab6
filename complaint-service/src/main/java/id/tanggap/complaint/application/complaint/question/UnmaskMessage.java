package id.tanggap.complaint.application.complaint.question;

import id.tanggap.complaint.application.Vault;
import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.application.interaction.InteractionIntake;
import id.tanggap.complaint.application.interaction.Interactions;
import id.tanggap.complaint.application.privacy.IdentityLooks;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.question.CaseMessage;
import id.tanggap.complaint.domain.privacy.IdentityLook;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/**
 * Breaks the glass of one message of the reporter: shows its own words, for a stated reason, and
 * writes who looked, and at which message, into the history of the case and into the list of all
 * looks before anything is shown.
 */
@ApplicationScoped
public class UnmaskMessage {

  private final CaseWork caseWork;
  private final Questions questions;
  private final Interactions interactions;
  private final IdentityLooks looks;
  private final Vault vault;
  private final Clock clock;

  UnmaskMessage(
      CaseWork caseWork,
      Questions questions,
      Interactions interactions,
      IdentityLooks looks,
      Vault vault,
      Clock clock) {
    this.caseWork = caseWork;
    this.questions = questions;
    this.interactions = interactions;
    this.looks = looks;
    this.vault = vault;
    this.clock = clock;
  }

  /** Who wants to look at which message of a case, and why. */
  public record Command(Caller caller, UUID complaintId, UUID messageId, String reason) {}

  /**
   * What was behind the mask.
   *
   * @param text null when the original was taken back by its author, or its time was over
   */
  public record Original(UUID messageId, String text) {}

  /** Notes the look and opens the vault. */
  @WithTransaction
  public Uni<Original> handle(Command command) {
    return caseWork
        .note(
            new CaseWork.Step(command.caller(), command.complaintId(), version -> {}),
            (complaint, now) ->
                complaint.messageUnmasked(
                    command.messageId(),
                    caseWork.masked(complaint, command.reason()),
                    command.caller().actor(),
                    now))
        .call(
            complaint ->
                looks.keep(
                    IdentityLook.at(
                        complaint,
                        IdentityLook.Purpose.HANDLING,
                        command.caller().actor(),
                        caseWork.masked(complaint, command.reason()),
                        clock.instant())))
        // not found takes the note back: nothing was shown
        .chain(
            complaint -> questions.message(complaint.region(), complaint.id(), command.messageId()))
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("message", command.messageId()))
        .chain(this::open);
  }

  private Uni<Original> open(CaseMessage message) {
    return message.interactionId() == null
        ? Uni.createFrom()
            .item(original(message, ReporterAnswered.PURPOSE, message.originalSealed()))
        : interactions
            .byId(message.region(), message.interactionId())
            .map(
                heard ->
                    original(
                        message,
                        InteractionIntake.PURPOSE,
                        heard == null ? null : heard.originalSealed()));
  }

  private Original original(CaseMessage message, String purpose, byte[] sealed) {
    return new Original(
        message.id(), sealed == null ? null : vault.openFields(purpose, sealed).get("text"));
  }
}
