package id.tanggap.complaint.rest.sla;

import id.tanggap.complaint.domain.complaint.IntakeChannel;
import id.tanggap.complaint.domain.sla.NotedOutage;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stated outage of a channel. */
@Schema(name = "ChannelOutage")
public record OutageResponse(
    UUID id,
    @Schema(examples = "CALL_CENTRE") IntakeChannel channel,
    Instant from,
    @Schema(description = "absent while it lasts") Instant until,
    @Schema(examples = "Sentral telepon padam") String reason,
    @Schema(description = "subject of the token of who stated it") String statedBy,
    Instant statedAt,
    @Schema(description = "subject of the token of who said that it is over") String endedBy) {

  static OutageResponse of(NotedOutage outage) {
    return new OutageResponse(
        outage.id(),
        outage.channel(),
        outage.fromAt(),
        outage.toAt(),
        outage.note(),
        outage.notedBy(),
        outage.notedAt(),
        outage.endedBy());
  }
}
