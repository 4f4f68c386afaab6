package id.tanggap.complaint.rest.complaint;

import id.tanggap.complaint.application.complaint.external.OutsideQueries;
import id.tanggap.complaint.domain.complaint.external.ExternalReference;
import id.tanggap.complaint.domain.complaint.external.ExternalUpdate;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The ledger of hand-overs of a case, oldest first. */
public record ExternalReferencesResponse(List<Line> items) {

  /** One hand-over. */
  @Schema(name = "ExternalReference")
  public record Line(
      UUID id,
      UUID partnerUnitId,
      @Schema(examples = "Dinas Bina Marga Provinsi") String partner,
      @Schema(examples = "BM-2026-0112") String number,
      @Schema(examples = "Dalam penanganan") String status,
      Instant statusAt,
      Instant sentAt,
      Instant endedAt,
      @Schema(examples = "Ternyata jalan kabupaten") String endedReason,
      List<Told> updates) {}

  /** What they told. */
  @Schema(name = "ExternalUpdate")
  public record Told(
      @Schema(examples = "BM-2026-0112") String number,
      @Schema(examples = "Dalam penanganan") String status,
      @Schema(examples = "Dijadwalkan pada triwulan pertama") String answer,
      Instant at) {}

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
