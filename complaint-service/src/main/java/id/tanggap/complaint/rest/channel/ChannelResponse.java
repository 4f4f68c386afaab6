package id.tanggap.complaint.rest.channel;

import id.tanggap.complaint.domain.channel.Channel;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A connected channel, without its secrets. */
@Schema(name = "Channel")
public record ChannelResponse(
    UUID id,
    String region,
    @Schema(examples = "META") Channel.Provider provider,
    @Schema(examples = "Facebook Dinas Kesehatan") String name,
    @Schema(examples = "104523456789012") String externalId,
    UUID accountId,
    @Schema(examples = "HEALTHY") Channel.Health health,
    @Schema(examples = "/webhooks/meta/0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f") String webhookPath,
    Instant createdAt) {

  static ChannelResponse of(Channel channel) {
    return new ChannelResponse(
        channel.id(),
        channel.region(),
        channel.provider(),
        channel.name(),
        channel.externalId(),
        channel.accountId(),
        channel.health(),
        "/webhooks/meta/" + channel.id(),
        channel.createdAt());
  }
}
