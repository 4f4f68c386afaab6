package id.tanggap.complaint.application.channel;

import id.tanggap.complaint.application.Vault;
import id.tanggap.complaint.application.roster.Accounts;
import id.tanggap.complaint.domain.channel.Channel;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;

/** Connects a page of a provider to an official account; the secrets are sealed at once. */
@ApplicationScoped
public class ConnectChannel {

  /** Purposes under which the secrets of a channel are sealed. */
  public static final String APP_SECRET = "channel.app-secret";

  /** As {@link #APP_SECRET}. */
  public static final String VERIFY_TOKEN = "channel.verify-token";

  /** As {@link #APP_SECRET}. */
  public static final String ACCESS_TOKEN = "channel.access-token";

  private final Channels channels;
  private final Accounts accounts;
  private final Vault vault;
  private final Clock clock;

  ConnectChannel(Channels channels, Accounts accounts, Vault vault, Clock clock) {
    this.channels = channels;
    this.accounts = accounts;
    this.vault = vault;
    this.clock = clock;
  }

  /** A page with its secrets in the clear. */
  public record Command(
      String region,
      Channel.Provider provider,
      String name,
      String externalId,
      UUID accountId,
      String appSecret,
      String verifyToken,
      String accessToken) {}

  /** Stores the channel. */
  @WithTransaction
  public Uni<Channel> handle(Command command) {
    return accounts
        .byId(command.region(), command.accountId())
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("account", command.accountId()))
        .chain(
            account ->
                channels.keep(
                    Channel.connect(
                        command.region(),
                        command.provider(),
                        command.name(),
                        command.externalId(),
                        account.id(),
                        new Channel.Secrets(
                            seal(APP_SECRET, command.appSecret()),
                            seal(VERIFY_TOKEN, command.verifyToken()),
                            seal(ACCESS_TOKEN, command.accessToken())),
                        clock.instant())));
  }

  private byte[] seal(String purpose, String secret) {
    return vault.seal(purpose, secret.getBytes(StandardCharsets.UTF_8));
  }
}
