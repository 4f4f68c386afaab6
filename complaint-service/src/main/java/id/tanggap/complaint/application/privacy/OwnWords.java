package id.tanggap.complaint.application.privacy;

import id.tanggap.complaint.application.Vault;
import id.tanggap.complaint.application.attachment.Attachments;
import id.tanggap.complaint.application.category.CategoryDocuments;
import id.tanggap.complaint.application.citizen.FileObjection;
import id.tanggap.complaint.application.citizen.Objections;
import id.tanggap.complaint.application.citizen.Ratings;
import id.tanggap.complaint.application.complaint.question.Questions;
import id.tanggap.complaint.application.complaint.question.ReporterAnswered;
import id.tanggap.complaint.application.intake.Intakes;
import id.tanggap.complaint.application.interaction.InteractionIntake;
import id.tanggap.complaint.application.interaction.Interactions;
import id.tanggap.complaint.domain.attachment.Attachment;
import id.tanggap.complaint.domain.attachment.AttachmentPurpose;
import id.tanggap.complaint.domain.citizen.Objection;
import id.tanggap.complaint.domain.citizen.Rating;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.question.CaseMessage;
import id.tanggap.complaint.domain.interaction.Interaction;
import id.tanggap.complaint.domain.privacy.Masking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Gathers what the reporter of a case said beside the report: answers to questions, messages in its
 * thread, ratings, objections, files. Where an original is kept it is opened, so that the person
 * reads the own words and not their masked copy; others who are named in them stay redacted. What
 * somebody else wrote into the same thread is not among it.
 */
@ApplicationScoped
public class OwnWords {

  private final Questions questions;
  private final Interactions interactions;
  private final Ratings ratings;
  private final Objections objections;
  private final Attachments attachments;
  private final Intakes intakes;
  private final Vault vault;
  private final CategoryDocuments documents = new CategoryDocuments();

  OwnWords(
      Questions questions,
      Interactions interactions,
      Ratings ratings,
      Objections objections,
      Attachments attachments,
      Intakes intakes,
      Vault vault) {
    this.questions = questions;
    this.interactions = interactions;
    this.ratings = ratings;
    this.objections = objections;
    this.attachments = attachments;
    this.intakes = intakes;
    this.vault = vault;
  }

  /** A message of the reporter after the report, and on which way it came. */
  public record Message(Instant at, CaseMessage.Source source, String text) {}

  /**
   * A rating.
   *
   * @param reason as it was kept, which is masked; null when none was given
   */
  public record Rated(Instant at, int score, String reason) {}

  /**
   * An objection and what was decided.
   *
   * @param decidedAt null while it is open
   * @param decisionReason null while it is open
   */
  public record Objected(
      Instant at,
      Objection.Ground ground,
      String text,
      Objection.State state,
      Instant decidedAt,
      String decisionReason) {}

  /** A file that came with the report; the name that it had was never kept. */
  public record File(Instant at, String mediaType, long bytes, String sha256) {}

  /** Everything of one case, each list oldest first. */
  public record Said(
      Map<String, String> attributes,
      List<Message> messages,
      List<Rated> ratings,
      List<Objected> objections,
      List<File> files) {}

  /**
   * Gathers it, in the caller's transaction.
   *
   * @param contact what the reporter gave of the own contacts, which the person may read again
   */
  Uni<Said> of(Complaint complaint, Collection<String> contact) {
    String region = complaint.region();
    UUID id = complaint.id();
    return questions
        .messages(region, id)
        .chain(
            told ->
                interactions
                    .ofAuthor(region, complaint.report().interactionId())
                    .map(written -> messages(complaint, told, written, contact)))
        .chain(
            messages ->
                ratings
                    .of(region, id)
                    .chain(
                        rated ->
                            objections
                                .of(region, id)
                                .chain(
                                    objected ->
                                        files(region, id)
                                            .chain(
                                                files ->
                                                    attributes(region, id)
                                                        .map(
                                                            attributes ->
                                                                new Said(
                                                                    attributes,
                                                                    messages,
                                                                    rated(rated),
                                                                    objected(objected, contact),
                                                                    files))))));
  }

  // an answer that came in the thread lies there, and is told once
  private List<Message> messages(
      Complaint complaint,
      List<CaseMessage> told,
      List<Interaction> written,
      Collection<String> contact) {
    Stream<Message> direct =
        told.stream()
            .filter(message -> message.interactionId() == null)
            .map(
                message ->
                    new Message(
                        message.at(),
                        message.source(),
                        original(
                            ReporterAnswered.PURPOSE,
                            message.originalSealed(),
                            message.textMasked(),
                            contact)));
    Stream<Message> thread =
        written.stream()
            .filter(message -> !message.id().equals(complaint.report().interactionId()))
            .filter(message -> message.textMasked() != null)
            .map(
                message ->
                    new Message(
                        message.occurredAt(),
                        CaseMessage.Source.THREAD,
                        original(
                            InteractionIntake.PURPOSE,
                            message.originalSealed(),
                            message.textMasked(),
                            contact)));
    return Stream.concat(direct, thread).sorted(Comparator.comparing(Message::at)).toList();
  }

  private static List<Rated> rated(List<Rating> ratings) {
    return ratings.stream()
        .map(one -> new Rated(one.ratedAt(), one.score(), Masking.maskOthers(one.reasonMasked())))
        .toList();
  }

  private List<Objected> objected(List<Objection> objections, Collection<String> contact) {
    return objections.stream()
        .map(
            one ->
                new Objected(
                    one.filedAt(),
                    one.ground(),
                    original(FileObjection.PURPOSE, one.textSealed(), one.textMasked(), contact),
                    one.state(),
                    one.decidedAt(),
                    Masking.maskOthers(one.decisionReason())))
        .toList();
  }

  // evidence is the unit's, and may show others
  private Uni<List<File>> files(String region, UUID complaintId) {
    return attachments
        .ofCase(region, complaintId)
        .map(
            found ->
                found.stream()
                    .filter(file -> file.purpose() == AttachmentPurpose.REPORT)
                    .map(OwnWords::file)
                    .toList());
  }

  private static File file(Attachment attachment) {
    return new File(
        attachment.uploadedAt(), attachment.mediaType(), attachment.bytes(), attachment.sha256());
  }

  private Uni<Map<String, String>> attributes(String region, UUID complaintId) {
    return intakes
        .of(region, complaintId)
        .map(noted -> noted == null ? Map.of() : documents.readAnswers(noted.attributes()));
  }

  // what retention took away is given as far as it is still there
  private String original(
      String purpose, byte[] sealed, String masked, Collection<String> contact) {
    String text = sealed == null ? masked : vault.openFields(purpose, sealed).get("text");
    return Masking.maskOthers(text, contact);
  }
}
