package id.tanggap.complaint.application.privacy;

import id.tanggap.complaint.domain.privacy.RetentionRule;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is due under a rule; nothing of a case under a legal hold ever is. */
public interface DueForDeletion {

  /** How many. */
  Uni<Long> count(String region, RetentionRule rule, Instant before);

  /** Which, in order of their ids. */
  Uni<List<UUID>> ids(String region, RetentionRule rule, Instant before, int limit);

  /** As {@link #ids}, and locked for this transaction. */
  Uni<List<UUID>> take(String region, RetentionRule rule, Instant before, int limit);

  /** Deletes deliveries. */
  Uni<Integer> deleteDeliveries(String region, List<UUID> ids);

  /** Takes words and authors out of messages without a case. */
  Uni<Integer> stripMessages(String region, List<UUID> ids, byte[] salt);

  /** Takes who asked out of answered requests. */
  Uni<Integer> stripRequests(String region, List<UUID> ids);

  /** Remembers which things a run touched. */
  Uni<Void> trace(String region, UUID runId, RetentionRule rule, List<UUID> ids, Instant at);

  /** The things a run touched, in order of their ids. */
  Uni<List<UUID>> traced(String region, UUID runId, RetentionRule rule, UUID after, int limit);
}
