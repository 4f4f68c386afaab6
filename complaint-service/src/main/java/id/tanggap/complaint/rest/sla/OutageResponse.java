package id.tanggap.complaint.rest.sla;

import id.tanggap.complaint.domain.complaint.IntakeChannel;
import id.tanggap.complaint.domain.sla.NotedOutage;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stated outage of a channel. */
@Schema(description = "A stated outage of a channel", name = "ChannelOutage")
public record OutageResponse(
    @Schema(description = "the outage") UUID id,
    @Schema(description = "how it came in", examples = "CALL_CENTRE") IntakeChannel channel,
    @Schema(description = "since when the channel brought nothing in") Instant from,
    @Schema(description = "absent while it lasts") Instant until,
    @Schema(
            description = "why, in the words of the person who stated it",
            examples = "Sentral telepon padam")
        String reason,
    @Schema(description = "subject of the token of who stated it") String statedBy,
    @Schema(description = "when a person stated it") Instant statedAt,
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
