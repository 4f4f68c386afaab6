package id.tanggap.complaint.rest.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.tanggap.complaint.application.privacy.ExportOwnRecords;
import id.tanggap.complaint.application.privacy.OwnWords;
import id.tanggap.complaint.domain.complaint.question.CaseMessage;
import id.tanggap.complaint.domain.privacy.PrivacyRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is kept about the person who asked. */
@Schema(description = "What is kept about the person who asked", name = "OwnData")
public record OwnDataResponse(
    @Schema(description = "the request that this answers") UUID requestId,
    @Schema(description = "until then it must be handed over") Instant dueAt,
    @Schema(description = "every case of the person") List<Case> cases) {

  /** One case of the person. */
  @Schema(description = "One case of the person", name = "OwnCase")
  public record Case(
      @Schema(
              description =
                  "code by which the reporter follows the case without a token; it opens the public state to whoever has it",
              examples = "7Q2M-K9XD-41TZ-B0RW")
          String trackingCode,
      @Schema(description = "version of the words that the person agreed to", examples = "2026-01")
          String consentVersion,
      @Schema(description = "when the citizen spoke, from which the deadlines count")
          Instant receivedAt,
      @Schema(
              description = "identity as it was given, opened from the vault",
              examples = "{\"name\":\"Contoh Siti\"}")
          Map<String, String> reporter,
      @Schema(
              description = "what the person wrote, unmasked",
              examples = "{\"text\":\"Ibu [NAMA] meminta uang di loket\"}")
          Map<String, String> words,
      @Schema(
              description = "answers to the questions of the category",
              examples = "{\"ruas\":\"Slawi-Jatibarang\"}")
          Map<String, String> attributes,
      @Schema(description = "what the person said after the report, the own thread among it")
          List<Message> messages,
      @Schema(description = "ratings that the person gave") List<Rating> ratings,
      @Schema(description = "objections that the person filed") List<Objection> objections,
      @Schema(
              description =
                  "files that came with the report, without their bytes; their names were never"
                      + " kept")
          List<File> files,
      @Schema(description = "what the person asked about the own data on the tracker")
          List<Request> requests,
      @Schema(description = "what the person was told") List<Answer> answers,
      @Schema(description = "who looked behind the mask, and when") List<Trail> trail) {}

  /** What the person said after the report. */
  @Schema(description = "What the person said after the report", name = "OwnMessage")
  public record Message(
      @Schema(description = "when it was said") Instant at,
      @Schema(description = "where it was said", examples = "TRACKER") CaseMessage.Source source,
      @Schema(
              description = "the words, unmasked",
              examples = "Di RT 03, telepon saya 0812-0000-0000")
          String text) {}

  /** A rating that the person gave. */
  @Schema(description = "A rating that the person gave", name = "OwnRating")
  public record Rating(
      @Schema(description = "when it was given") Instant at,
      @Schema(description = "1 to 5, 5 is the best", examples = "4") int score,
      @JsonInclude(JsonInclude.Include.NON_NULL)
          @Schema(
              examples = "Cepat dikerjakan",
              description = "as it was kept, which is masked; absent when none was given")
          String reason) {}

  /** An objection of the person, and what was decided. */
  @Schema(description = "An objection of the person, and what was decided", name = "OwnObjection")
  public record Objection(
      @Schema(description = "when it was filed") Instant at,
      @Schema(description = "why the person objected", examples = "NOT_AS_REQUESTED")
          id.tanggap.complaint.domain.citizen.Objection.Ground ground,
      @Schema(description = "the objection", examples = "Yang dikirim hanya ringkasan") String text,
      @Schema(description = "FILED until it is decided", examples = "UPHELD")
          id.tanggap.complaint.domain.citizen.Objection.State state,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "absent while it is open")
          Instant decidedAt,
      @JsonInclude(JsonInclude.Include.NON_NULL)
          @Schema(
              description = "why it was decided so; null while it is open",
              examples = "Rincian bukan rahasia.")
          String decisionReason) {}

  /** A file that came with the report. */
  @Schema(description = "A file that came with the report", name = "OwnFile")
  public record File(
      @Schema(description = "when it came in") Instant at,
      @Schema(description = "IANA media type, found by the content", examples = "image/jpeg")
          String mediaType,
      @Schema(description = "size of the file in bytes", examples = "48211") long bytes,
      @Schema(
              examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
              description = "SHA-256 of the file as it was sent")
          String sha256) {}

  /** Something that the person asked about the own data. */
  @Schema(description = "Something that the person asked about the own data", name = "OwnRequest")
  public record Request(
      @Schema(description = "when it was asked") Instant at,
      @Schema(description = "what was asked for", examples = "ACCESS")
          PrivacyRequest.RequestKind kind,
      @JsonInclude(JsonInclude.Include.NON_NULL)
          @Schema(
              description = "words of the person; absent when there were none",
              examples = "Siapa yang membuka data saya?")
          String details,
      @JsonInclude(JsonInclude.Include.NON_NULL)
          @Schema(
              description = "what the person was told; absent until then",
              examples = "Salinan diserahkan")
          String answer) {}

  /** An answer that the person got. */
  @Schema(description = "An answer that the person got", name = "OwnAnswer")
  public record Answer(
      @Schema(description = "when it was sent") Instant at,
      @Schema(
              description = "the words as the person got them",
              examples = "Terima kasih. Sudah kami periksa.")
          String text) {}

  /** Something that was done with the data. */
  @Schema(description = "Something that was done with the data", name = "OwnTrail")
  public record Trail(
      @Schema(description = "when") Instant at,
      @Schema(description = "what was done", examples = "UNMASK") String event,
      @Schema(description = "who did it", examples = "Petugas") String by,
      @JsonInclude(JsonInclude.Include.NON_NULL)
          @Schema(
              examples = "Lampu padam lagi",
              description = "why the person did it, as it was kept, which is masked")
          String reason) {}

  static OwnDataResponse of(ExportOwnRecords.Export export) {
    PrivacyRequest request = export.request();
    return new OwnDataResponse(
        request.id(), request.dueAt(), export.cases().stream().map(OwnDataResponse::of).toList());
  }

  private static Case of(ExportOwnRecords.OwnCase own) {
    OwnWords.Said said = own.said();
    return new Case(
        own.trackingCode(),
        own.consentVersion(),
        own.receivedAt(),
        own.reporter(),
        own.words(),
        said.attributes(),
        all(said.messages(), one -> new Message(one.at(), one.source(), one.text())),
        all(said.ratings(), one -> new Rating(one.at(), one.score(), one.reason())),
        all(
            said.objections(),
            one ->
                new Objection(
                    one.at(),
                    one.ground(),
                    one.text(),
                    one.state(),
                    one.decidedAt(),
                    one.decisionReason())),
        all(said.files(), one -> new File(one.at(), one.mediaType(), one.bytes(), one.sha256())),
        all(own.requests(), one -> new Request(one.at(), one.kind(), one.details(), one.answer())),
        all(own.answers(), one -> new Answer(one.at(), one.text())),
        all(own.trail(), one -> new Trail(one.at(), one.event(), one.by(), one.reason())));
  }

  private static <T, R> List<R> all(List<T> items, Function<T, R> shown) {
    return items.stream().map(shown).toList();
  }

  /** Never shows a person, not even in a log by accident. */
  @Override
  public String toString() {
    return "OwnDataResponse[" + requestId + "]";
  }
}
