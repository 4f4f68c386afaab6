package id.tanggap.complaint.rest.privacy;

import id.tanggap.complaint.application.privacy.ExportOwnRecords;
import id.tanggap.complaint.domain.privacy.PrivacyRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is kept about the person who asked. */
@Schema(name = "OwnData")
public record OwnDataResponse(UUID requestId, Instant dueAt, List<Case> cases) {

  /** One case of the person. */
  @Schema(name = "OwnCase")
  public record Case(
      @Schema(examples = "7Q2M-K9XD-41TZ-B0RW") String trackingCode,
      @Schema(examples = "2026-01") String consentVersion,
      Instant receivedAt,
      @Schema(examples = "{\"name\":\"Contoh Siti\"}") Map<String, String> reporter,
      @Schema(examples = "{\"text\":\"Ibu [NAMA] meminta uang di loket\"}")
          Map<String, String> words,
      List<Answer> answers,
      List<Trail> trail) {}

  /** An answer that the person got. */
  @Schema(name = "OwnAnswer")
  public record Answer(
      Instant at, @Schema(examples = "Terima kasih. Sudah kami periksa.") String text) {}

  /** Something that was done with the data. */
  @Schema(name = "OwnTrail")
  public record Trail(
      Instant at,
      @Schema(examples = "UNMASK") String event,
      @Schema(examples = "Petugas") String by) {}

  static OwnDataResponse of(ExportOwnRecords.Export export) {
    PrivacyRequest request = export.request();
    return new OwnDataResponse(
        request.id(), request.dueAt(), export.cases().stream().map(OwnDataResponse::of).toList());
  }

  private static Case of(ExportOwnRecords.OwnCase own) {
    return new Case(
        own.trackingCode(),
        own.consentVersion(),
        own.receivedAt(),
        own.reporter(),
        own.words(),
        own.answers().stream().map(answer -> new Answer(answer.at(), answer.text())).toList(),
        own.trail().stream().map(line -> new Trail(line.at(), line.event(), line.by())).toList());
  }

  /** Never shows a person, not even in a log by accident. */
  @Override
  public String toString() {
    return "OwnDataResponse[" + requestId + "]";
  }
}
