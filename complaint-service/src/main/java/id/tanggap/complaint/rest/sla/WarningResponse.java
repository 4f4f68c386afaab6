package id.tanggap.complaint.rest.sla;

import id.tanggap.complaint.domain.sla.ClockKind;
import id.tanggap.complaint.domain.sla.SlaClock;
import id.tanggap.complaint.domain.sla.SlaWarning;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tells that a share of a target is used up. */
@Schema(description = "Tells that a share of a target is used up", name = "DeliveredSlaWarning")
public record WarningResponse(
    @Schema(description = "the warning") UUID id,
    @Schema(description = "what the clock belongs to", examples = "COMPLAINT")
        SlaClock.Subject subject,
    @Schema(description = "id of the case, message or objection") UUID subjectId,
    @Schema(description = "what the clock measures", examples = "RESOLUTION") ClockKind kind,
    @Schema(description = "share of the time that had passed, in percent", examples = "80")
        int percent,
    @Schema(description = "the deadline as it was then") Instant dueAt,
    @Schema(description = "when the share was used up") Instant reachedAt,
    @Schema(description = "in the hours of the unit in charge") Instant deliveredAt) {

  static WarningResponse of(SlaWarning warning) {
    return new WarningResponse(
        warning.id(),
        warning.subject(),
        warning.subjectId(),
        warning.kind(),
        warning.percent(),
        warning.dueAt(),
        warning.reachedAt(),
        warning.deliverAt());
  }
}
