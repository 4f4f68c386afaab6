package id.tanggap.complaint.persistence;

import id.tanggap.complaint.domain.interaction.ConversationThread;
import id.tanggap.complaint.domain.interaction.Place;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Conversation threads; opening one that exists gives the existing one. */
@ApplicationScoped
class ThreadRepository extends RegionalRepository<ConversationThread, UUID> {

  private static final String OPEN =
      """
      insert into conversation_thread
        (id, region, thread_key, channel_id, account_id, unit_id, platform, opened_at)
      values (:id, :region, :key, cast(nullif(:channelId, '') as uuid),
              cast(nullif(:accountId, '') as uuid), cast(nullif(:unitId, '') as uuid),
              :platform, :openedAt)
      on conflict do nothing
      """;

  ThreadRepository() {
    super(ConversationThread.class);
  }

  Uni<ConversationThread> opened(String region, String key, Place place, Instant openedAt) {
    Map<String, Object> params = new HashMap<>();
    params.put("id", Ids.next());
    params.put("key", key);
    params.put("channelId", text(place.channelId()));
    params.put("accountId", text(place.accountId()));
    params.put("unitId", text(place.unitId()));
    params.put("platform", place.platform());
    params.put("openedAt", openedAt);
    return execute(region, OPEN, params)
        .chain(() -> one(region, "e.threadKey = :key", Map.of("key", key)));
  }

  private static String text(UUID id) {
    return id == null ? "" : id.toString();
  }
}
