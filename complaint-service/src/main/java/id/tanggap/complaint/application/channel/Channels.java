package id.tanggap.complaint.application.channel;

import id.tanggap.complaint.domain.channel.Channel;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Store of connected channels. */
public interface Channels {

  /** The channel; null when absent or of another region. */
  Uni<Channel> byId(String region, UUID id);

  /** The channel, locked for a change; null when absent. */
  Uni<Channel> lock(String region, UUID id);

  /** The channel that a provider calls back; the provider names no region. */
  Uni<Channel> calledBack(UUID id);

  /** Newest first. */
  Uni<Page<Channel>> page(String region, PageRequest request);

  /** Writes a new or changed channel. */
  Uni<Channel> keep(Channel channel);
}
