package id.tanggap.complaint.rest.citizen;

import id.tanggap.complaint.domain.citizen.Objection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An objection, masked. */
@Schema(name = "Objection")
public record ObjectionResponse(
    UUID id,
    UUID complaintId,
    @Schema(examples = "NOT_AS_REQUESTED") Objection.Ground ground,
    @Schema(examples = "Saya meminta rincian anggaran, yang dikirim hanya ringkasannya.")
        String text,
    @Schema(examples = "FILED") Objection.State state,
    Instant filedAt,
    @Schema(description = "when it must be decided") Instant dueAt,
    @Schema(examples = "4b2e8f31-1d0a-4a43-8ac4-0f4f6b2f9d22") String decidedBy,
    Instant decidedAt,
    @Schema(examples = "Rincian anggaran bukan informasi yang dikecualikan.")
        String decisionReason) {

  static ObjectionResponse of(Objection objection) {
    return new ObjectionResponse(
        objection.id(),
        objection.complaintId(),
        objection.ground(),
        objection.textMasked(),
        objection.state(),
        objection.filedAt(),
        objection.dueAt(),
        objection.decidedBy(),
        objection.decidedAt(),
        objection.decisionReason());
  }

  /** A page of objections, as documented. */
  @Schema(name = "ObjectionPage")
  public record Page(List<ObjectionResponse> items, String nextCursor) {}
}
