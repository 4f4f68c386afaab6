package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.channel.Channels;
import id.tanggap.complaint.domain.channel.Channel;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.persistence.CrossRegion;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Connected channels. */
@Singleton
class ChannelRepository extends RegionalRepository<Channel, UUID> implements Channels {

  private final CrossRegion crossRegion;

  ChannelRepository(CrossRegion crossRegion) {
    super(Channel.class);
    this.crossRegion = crossRegion;
  }

  @Override
  public Uni<Channel> lock(String region, UUID id) {
    return lockById(region, id);
  }

  @Override
  public Uni<Channel> calledBack(UUID id) {
    return crossRegion
        .hql(
            "a provider's callback names the channel only",
            "from Channel e where e.id = :id",
            Map.of("id", id),
            Channel.class,
            1)
        .map(found -> found.isEmpty() ? null : found.get(0));
  }

  @Override
  public Uni<Page<Channel>> page(String region, PageRequest request) {
    Map<String, Object> params = new HashMap<>();
    String where = "1 = 1" + Keyset.after("e.createdAt", request, params);
    return list(region, where, "e.createdAt desc, e.id desc", params, request.fetch())
        .map(rows -> Page.of(rows, request, row -> Cursor.of(row.createdAt(), row.id())));
  }

  @Override
  public Uni<Channel> keep(Channel channel) {
    return save(channel);
  }
}
