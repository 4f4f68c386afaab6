package id.tanggap.complaint.rest.citizen;

import id.tanggap.complaint.domain.citizen.Objection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An objection, masked. */
@Schema(description = "An objection, masked", name = "Objection")
public record ObjectionResponse(
    @Schema(description = "the objection") UUID id,
    @Schema(description = "the case it belongs to") UUID complaintId,
    @Schema(description = "why the citizen objects", examples = "NOT_AS_REQUESTED")
        Objection.Ground ground,
    @Schema(
            description = "words of the citizen, masked",
            examples = "Saya meminta rincian anggaran, yang dikirim hanya ringkasannya.")
        String text,
    @Schema(description = "FILED until it is decided", examples = "FILED") Objection.State state,
    @Schema(description = "when it was filed, from which the time to decide counts")
        Instant filedAt,
    @Schema(description = "when it must be decided") Instant dueAt,
    @Schema(
            description =
                "subject of the person at the identity provider who decided; null until then",
            examples = "4b2e8f31-1d0a-4a43-8ac4-0f4f6b2f9d22")
        String decidedBy,
    @Schema(description = "when it was decided; null until then") Instant decidedAt,
    @Schema(
            description = "why it was decided so; null while it is open",
            examples = "Rincian anggaran bukan informasi yang dikecualikan.")
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
  @Schema(description = "A page of objections", name = "ObjectionPage")
  public record Page(
      @Schema(description = "what was found, in the order of the list")
          List<ObjectionResponse> items,
      @Schema(description = "what cursor takes for the next page; null on the last one")
          String nextCursor) {}
}
