package id.tanggap.monitoring.application;

import id.tanggap.kit.paging.PageRequest;
import id.tanggap.monitoring.domain.observation.Observation;
import id.tanggap.monitoring.domain.observation.Observation.Draft;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Port: the append-only store of observations. */
public interface Observations {

  /** Which of the drafts are recorded already, by account and natural key, in one query. */
  Uni<Set<Key>> recorded(String region, List<Draft> drafts);

  /** Appends observations that are not recorded yet, in one query. */
  Uni<Void> append(String region, List<Observation> observations);

  /** Newest first, one more than the page holds; account and since may be null. */
  Uni<List<Observation>> list(Scope scope, UUID accountId, Instant since, PageRequest page);

  /** What makes an observation the same as another. */
  record Key(UUID accountId, String naturalKey) {}
}
