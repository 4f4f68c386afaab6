package id.tanggap.monitoring.persistence;

import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.persistence.RegionalRepository;
import id.tanggap.monitoring.application.Observations;
import id.tanggap.monitoring.application.Scope;
import id.tanggap.monitoring.domain.observation.Observation;
import id.tanggap.monitoring.domain.observation.Observation.Draft;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Observations in PostgreSQL. */
@ApplicationScoped
class ObservationRepository extends RegionalRepository<Observation, UUID> implements Observations {

  private static final String RECORDED =
      """
      select o.account_id, o.natural_key
      from observation o
      join unnest(cast(:accounts as uuid[]), cast(:keys as text[])) as k(account_id, natural_key)
        on o.account_id = k.account_id and o.natural_key = k.natural_key
      where o.region = :region
      """;

  /** Not through the session, which would hold every observation of a long file until its end. */
  private static final String APPEND =
      """
      insert into observation (id, region, account_id, kind, at, until_at, external_id, url,
                               source, source_ref, natural_key, recorded_at)
      select o.id, cast(:region as text), o.account_id, o.kind, cast(o.at as timestamptz),
             cast(o.until_at as timestamptz), o.external_id, o.url, o.source, o.source_ref,
             o.natural_key, cast(o.recorded_at as timestamptz)
      from unnest(cast(:ids as uuid[]), cast(:accounts as uuid[]), cast(:kinds as text[]),
                  cast(:ats as text[]), cast(:untils as text[]), cast(:externals as text[]),
                  cast(:urls as text[]), cast(:sources as text[]), cast(:refs as text[]),
                  cast(:keys as text[]), cast(:recordeds as text[]))
        as o(id, account_id, kind, at, until_at, external_id, url, source, source_ref,
             natural_key, recorded_at)
      """;

  private static final String VISIBLE =
      "e.accountId in (select a.id from MonitoredAccount a, MonitoredUnit u where a.region = e.region"
          + " and u.id = a.state.unitId and u.region = e.region and (%s))";

  ObservationRepository() {
    super(Observation.class);
  }

  @Override
  public Uni<Set<Key>> recorded(String region, List<Draft> drafts) {
    Map<String, Object> params =
        Map.of(
            "accounts", drafts.stream().map(Draft::accountId).toArray(UUID[]::new),
            "keys", texts(drafts, Draft::naturalKey));
    return sql(region, RECORDED, params, Key.class).map(Set::copyOf);
  }

  @Override
  public Uni<Void> append(String region, List<Observation> observations) {
    if (observations.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Map<String, Object> params = new HashMap<>();
    params.put("ids", observations.stream().map(Observation::id).toArray(UUID[]::new));
    params.put("accounts", observations.stream().map(Observation::accountId).toArray(UUID[]::new));
    params.put("kinds", texts(observations, Observation::kind));
    params.put("ats", texts(observations, Observation::at));
    params.put("untils", texts(observations, Observation::until));
    params.put("externals", texts(observations, Observation::externalId));
    params.put("urls", texts(observations, Observation::url));
    params.put("sources", texts(observations, Observation::source));
    params.put("refs", texts(observations, Observation::sourceRef));
    params.put("keys", texts(observations, Observation::naturalKey));
    params.put("recordeds", texts(observations, Observation::recordedAt));
    return execute(region, APPEND, params).replaceWithVoid();
  }

  private static <T> String[] texts(List<T> items, Function<T, Object> member) {
    return items.stream()
        .map(item -> Objects.toString(member.apply(item), null))
        .toArray(String[]::new);
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
