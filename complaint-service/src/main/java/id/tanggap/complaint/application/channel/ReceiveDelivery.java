package id.tanggap.complaint.application.channel;

import id.tanggap.complaint.application.Vault;
import id.tanggap.complaint.domain.channel.Channel;
import id.tanggap.kit.domain.Ids;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;

/**
 * Takes a delivery in: verify, remember, answer. Nothing is worked on here, so that the provider
 * gets its answer at once and repeats cost nothing.
 */
@ApplicationScoped
public class ReceiveDelivery {

  /** Purpose under which deliveries are sealed. */
  public static final String PURPOSE = "delivery";

  private static final String NO_REGION = "-";

  private final Channels channels;
  private final Deliveries deliveries;
  private final ProviderSignatures signatures;
  private final Vault vault;

  ReceiveDelivery(
      Channels channels, Deliveries deliveries, ProviderSignatures signatures, Vault vault) {
    this.channels = channels;
    this.deliveries = deliveries;
    this.signatures = signatures;
    this.vault = vault;
  }

  /** What was on the wire. */
  public record Command(String provider, UUID channelId, String signature, byte[] body) {}

  /** What became of it. */
  public enum Outcome {
    ACCEPTED,
    REPEATED,
    BAD_SIGNATURE,
    UNKNOWN_CHANNEL
  }

  /** Verifies and remembers a delivery. */
  @WithTransaction
  public Uni<Outcome> handle(Command command) {
    return channels
        .calledBack(command.channelId())
        .chain(
            channel -> {
              if (channel == null || !channel.provider().name().equals(command.provider())) {
                return deliveries
                    .remember(arrival(command, NO_REGION, null, "UNKNOWN_CHANNEL"))
                    .replaceWith(Outcome.UNKNOWN_CHANNEL);
              }
              if (!signatures.valid(command.signature(), command.body(), secrets(channel))) {
                return Uni.createFrom().item(Outcome.BAD_SIGNATURE);
              }
              byte[] sealed = vault.seal(PURPOSE, command.body());
              return deliveries
                  .remember(arrival(command, channel.region(), sealed, "RECEIVED"))
                  .map(fresh -> fresh ? Outcome.ACCEPTED : Outcome.REPEATED);
            });
  }

  private List<byte[]> secrets(Channel channel) {
    return channel.appSecretsSealed().stream()
        .map(secret -> vault.open(ConnectChannel.APP_SECRET, secret))
        .toList();
  }

  private static Deliveries.Arrival arrival(
      Command command, String region, byte[] sealed, String state) {
    return new Deliveries.Arrival(
        Ids.next(),
        region,
        command.channelId(),
        command.provider(),
        key(command),
        sealed,
        command.body().length,
        state);
  }

  private static byte[] key(Command command) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(text(command.provider() + "\n" + command.channelId() + "\n"));
      digest.update(text(command.signature() + "\n"));
      return digest.digest(command.body());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
