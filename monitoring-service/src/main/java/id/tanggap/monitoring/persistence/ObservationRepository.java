package id.tanggap.monitoring.persistence;

import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.persistence.RegionalRepository;
import id.tanggap.monitoring.application.Observations;
import id.tanggap.monitoring.application.Scope;
import id.tanggap.monitoring.domain.observation.Observation;
import id.tanggap.monitoring.domain.observation.Observation.Draft;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Observations in PostgreSQL. */
@ApplicationScoped
class ObservationRepository extends RegionalRepository<Observation, UUID> implements Observations {

  /** Keys asked for in one query. */
  private static final int BATCH = 2_000;

  private static final String RECORDED =
      """
      select o.account_id, o.natural_key
      from observation o
      join unnest(cast(:accounts as uuid[]), cast(:keys as text[])) as k(account_id, natural_key)
        on o.account_id = k.account_id and o.natural_key = k.natural_key
      where o.region = :region
      """;

  private static final String VISIBLE =
      "e.accountId in (select a.id from MonitoredAccount a, MonitoredUnit u where a.region = e.region"
          + " and u.id = a.state.unitId and u.region = e.region and (%s))";

  ObservationRepository() {
    super(Observation.class);
  }

  @Override
  public Uni<Set<Key>> recorded(String region, List<Draft> drafts) {
    List<List<Draft>> batches = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i += BATCH) {
      batches.add(drafts.subList(i, Math.min(drafts.size(), i + BATCH)));
    }
    Set<Key> found = new HashSet<>();
    return Multi.createFrom()
        .iterable(batches)
        .onItem()
        .transformToUniAndConcatenate(batch -> recordedOf(region, batch))
        .onItem()
        .invoke(found::addAll)
        .collect()
        .last()
        .replaceWith(found);
  }

  private Uni<List<Key>> recordedOf(String region, List<Draft> drafts) {
    return sql(
        region,
        RECORDED,
        Map.of(
            "accounts", drafts.stream().map(Draft::accountId).toArray(UUID[]::new),
            "keys", drafts.stream().map(Draft::naturalKey).toArray(String[]::new)),
        Key.class);
  }

  @Override
  public Uni<Void> append(List<Observation> observations) {
    return saveAll(observations);
  }

  @Override
  public Uni<List<Observation>> list(Scope scope, UUID accountId, Instant since, PageRequest page) {
    List<String> where = new ArrayList<>();
    Map<String, Object> params = new HashMap<>();
    if (accountId != null) {
      where.add("e.accountId = :accountId");
      params.put("accountId", accountId);
    }
    if (since != null) {
      where.add("e.at >= :since");
      params.put("since", since);
    }
    if (!scope.wholeRegion()) {
      where.add(VISIBLE.formatted(inAnyOf(scope.unitCodes(), params)));
    }
    if (page.after() != null) {
      where.add("(e.at < :at or (e.at = :at and e.id < :id))");
      params.put("at", page.after().instant(0));
      params.put("id", page.after().uuid(1));
    }
    return list(
        scope.region(), String.join(" and ", where), "e.at desc, e.id desc", params, page.fetch());
  }

  /** Units whose path holds one of the codes as a whole segment; none without codes. */
  private static String inAnyOf(Set<String> codes, Map<String, Object> params) {
    List<String> segments = new ArrayList<>();
    for (String code : codes) {
      String name = "segment" + segments.size();
      params.put(name, "/" + code + "/");
      segments.add("locate(:" + name + ", u.state.path) > 0");
    }
    return segments.isEmpty() ? "1 = 0" : String.join(" or ", segments);
  }
}
