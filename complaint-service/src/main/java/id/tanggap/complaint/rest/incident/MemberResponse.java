package id.tanggap.complaint.rest.incident;

import id.tanggap.complaint.application.incident.Incidents;
import id.tanggap.complaint.domain.incident.MemberState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case of an incident. */
@Schema(name = "IncidentMember")
public record MemberResponse(
    UUID complaintId,
    @Schema(examples = "K7M2-9QXD-4HPT") String trackingCode,
    @Schema(examples = "Air mati sejak pagi", description = "masked") String title,
    @Schema(examples = "JOINED") MemberState state,
    @Schema(description = "who counted it in; system for what only looks like it") String addedBy,
    Instant addedAt) {

  static MemberResponse of(Incidents.MemberCase found) {
    return new MemberResponse(
        found.member().complaintId(),
        found.trackingCode(),
        found.title(),
        found.member().state(),
        found.member().addedBy(),
        found.member().addedAt());
  }
}
