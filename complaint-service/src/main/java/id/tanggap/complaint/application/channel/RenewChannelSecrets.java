package id.tanggap.complaint.application.channel;

import id.tanggap.complaint.application.Vault;
import id.tanggap.complaint.application.reply.Replies;
import id.tanggap.complaint.domain.channel.Channel;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Brings new secrets into use: a rotated app secret beside the old one, or a fresh access token
 * that lets held answers go.
 */
@ApplicationScoped
public class RenewChannelSecrets {

  private final Channels channels;
  private final Replies replies;
  private final Vault vault;

  RenewChannelSecrets(Channels channels, Replies replies, Vault vault) {
    this.channels = channels;
    this.replies = replies;
    this.vault = vault;
  }

  /** New secrets; what is null stays as it is. */
  public record Command(String region, UUID channelId, String appSecret, String accessToken) {}

  /** Stores the new secrets. */
  @WithTransaction
  public Uni<Channel> handle(Command command) {
    return channels
        .lock(command.region(), command.channelId())
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("channel", command.channelId()))
        .chain(channel -> renew(channel, command));
  }

  private Uni<Channel> renew(Channel channel, Command command) {
    if (command.appSecret() != null) {
      channel.rotateAppSecret(seal(ConnectChannel.APP_SECRET, command.appSecret()));
    }
    if (command.accessToken() == null) {
      return channels.keep(channel);
    }
    channel.reauthorise(seal(ConnectChannel.ACCESS_TOKEN, command.accessToken()));
    return channels
        .keep(channel)
        .call(() -> replies.releaseHeld(command.region(), command.channelId()));
  }

  private byte[] seal(String purpose, String secret) {
    return vault.seal(purpose, secret.getBytes(StandardCharsets.UTF_8));
  }
}
