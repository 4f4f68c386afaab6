package id.tanggap.complaint.application.channel;

import id.tanggap.complaint.application.Vault;
import id.tanggap.complaint.domain.channel.Channel;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads channels, never their secrets. */
@ApplicationScoped
public class ChannelQueries {

  private final Channels channels;
  private final ProviderSignatures signatures;
  private final Vault vault;

  ChannelQueries(Channels channels, ProviderSignatures signatures, Vault vault) {
    this.channels = channels;
    this.signatures = signatures;
    this.vault = vault;
  }

  /** One channel. */
  @WithTransaction
  public Uni<Channel> one(String region, UUID id) {
    return channels.byId(region, id).onItem().ifNull().failWith(() -> new NotFound("channel", id));
  }

  /** Newest first. */
  @WithTransaction
  public Uni<Page<Channel>> page(String region, PageRequest request) {
    return channels.page(region, request);
  }

  /** Whether a handshake names an existing channel and its verify token. */
  @WithTransaction
  public Uni<Boolean> handshake(String provider, UUID channelId, String verifyToken) {
    return channels
        .calledBack(channelId)
        .map(
            channel ->
                channel != null
                    && channel.provider().name().equals(provider)
                    && verifyToken != null
                    && signatures.same(
                        verifyToken,
                        vault.open(ConnectChannel.VERIFY_TOKEN, channel.verifyTokenSealed())));
  }
}
