package id.tanggap.complaint.rest.channel;

import id.tanggap.complaint.domain.channel.Channel;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A connected channel, without its secrets. */
@Schema(description = "A connected channel, without its secrets", name = "Channel")
public record ChannelResponse(
    @Schema(description = "the channel") UUID id,
    @Schema(description = "Kemendagri code of the region it belongs to") String region,
    @Schema(description = "who delivers the messages of the channel", examples = "META")
        Channel.Provider provider,
    @Schema(description = "what the desk calls it", examples = "Facebook Dinas Kesehatan")
        String name,
    @Schema(description = "id of the page at the provider", examples = "104523456789012")
        String externalId,
    @Schema(description = "the official account in account-service that it stands for")
        UUID accountId,
    @Schema(
            description =
                "NEEDS_REAUTH when the provider refuses the token and a person must renew it",
            examples = "HEALTHY")
        Channel.Health health,
    @Schema(
            description = "path below the gateway that is entered at the provider",
            examples = "/webhooks/meta/0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        String webhookPath,
    @Schema(description = "when it was recorded") Instant createdAt) {

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
