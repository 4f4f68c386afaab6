package id.tanggap.complaint.rest.incident;

import id.tanggap.complaint.application.incident.Incidents;
import id.tanggap.complaint.domain.incident.MemberState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case of an incident. */
@Schema(description = "A case of an incident", name = "IncidentMember")
public record MemberResponse(
    @Schema(description = "the case it belongs to") UUID complaintId,
    @Schema(
            description =
                "code by which the reporter follows the case without a token; it opens the public state to whoever has it",
            examples = "K7M2-9QXD-4HPT")
        String trackingCode,
    @Schema(examples = "Air mati sejak pagi", description = "masked") String title,
    @Schema(description = "SUGGESTED until a person says that it belongs", examples = "JOINED")
        MemberState state,
    @Schema(description = "who counted it in; system for what only looks like it") String addedBy,
    @Schema(description = "when it was seen to look like the others") Instant addedAt) {

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
