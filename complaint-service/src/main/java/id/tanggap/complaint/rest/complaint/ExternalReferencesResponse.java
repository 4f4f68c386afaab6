package id.tanggap.complaint.rest.complaint;

import id.tanggap.complaint.application.complaint.external.OutsideQueries;
import id.tanggap.complaint.domain.complaint.external.ExternalReference;
import id.tanggap.complaint.domain.complaint.external.ExternalUpdate;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The ledger of hand-overs of a case, oldest first. */
@Schema(description = "The ledger of hand-overs of a case, oldest first")
public record ExternalReferencesResponse(
    @Schema(description = "what was found, in the order of the list") List<Line> items) {

  /** One hand-over. */
  @Schema(description = "One hand-over", name = "ExternalReference")
  public record Line(
      @Schema(description = "the hand-over") UUID id,
      @Schema(description = "the same as a unit of type EXTERNAL_PARTNER; null when it is none")
          UUID partnerUnitId,
      @Schema(
              description = "name of the authority that the case was handed to",
              examples = "Dinas Bina Marga Provinsi")
          String partner,
      @Schema(
              description = "number of the case there; null until it is known",
              examples = "BM-2026-0112")
          String number,
      @Schema(
              description = "what the authority said last, in its own words",
              examples = "Dalam penanganan")
          String status,
      @Schema(description = "when that was said") Instant statusAt,
      @Schema(description = "when it was handed over") Instant sentAt,
      @Schema(description = "when the hand-over ended; null while it lasts") Instant endedAt,
      @Schema(
              description = "why it ended; null while it lasts",
              examples = "Ternyata jalan kabupaten")
          String endedReason,
      @Schema(description = "all that was said, oldest first") List<Told> updates) {}

  /** What they told. */
  @Schema(description = "What they told", name = "ExternalUpdate")
  public record Told(
      @Schema(description = "number of the case there, when it was told", examples = "BM-2026-0112")
          String number,
      @Schema(
              description = "what the authority said of it, in its own words",
              examples = "Dalam penanganan")
          String status,
      @Schema(
              description = "what the authority answered; null when it did not",
              examples = "Dijadwalkan pada triwulan pertama")
          String answer,
      @Schema(description = "when it was entered here") Instant at) {}

  static ExternalReferencesResponse of(List<OutsideQueries.Line> ledger) {
    return new ExternalReferencesResponse(
        ledger.stream().map(line -> line(line.reference(), line.updates())).toList());
  }

  static Line line(ExternalReference reference, List<ExternalUpdate> updates) {
    return new Line(
        reference.id(),
        reference.partnerUnitId(),
        reference.partner(),
        reference.number(),
        reference.status(),
        reference.statusAt(),
        reference.sentAt(),
        reference.endedAt(),
        reference.endedReason(),
        updates.stream()
            .map(told -> new Told(told.number(), told.status(), told.answer(), told.at()))
            .toList());
  }
}
