package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.sla.Clocks;
import id.tanggap.complaint.domain.sla.ClockRevision;
import id.tanggap.complaint.domain.sla.NotedOutage;
import id.tanggap.complaint.domain.sla.SlaClock;
import id.tanggap.kit.persistence.CrossRegion;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** SLA clocks, with what became of them when their rules changed. */
@Singleton
class ClockRepository extends RegionalRepository<SlaClock, UUID> implements Clocks {

  private static final int MOST_PER_SUBJECT = 100;
  private static final int MOST_OUTAGES = 200;
  private static final String TIME = "time passes in all regions";

  private static final String LATE =
      """
      (select region, id, subject, subject_id from sla_clock
        where state = 'RUNNING' and due_at < :now order by due_at, id limit :most)
      union all
      (select region, id, subject, subject_id from sla_clock
        where breached_at is not null and breached_at is distinct from breach_told_at
        order by breached_at, id limit :most)
      """;
  private static final String WARNABLE =
      """
      select region, id, subject, subject_id from sla_clock
       where warn_at is not null and warn_at <= :now order by warn_at, id limit :most
      """;

  private final RevisionRepository revisions;
  private final OutageRepository outages;
  private final CrossRegion crossRegion;

  ClockRepository(RevisionRepository revisions, OutageRepository outages, CrossRegion crossRegion) {
    super(SlaClock.class);
    this.revisions = revisions;
    this.outages = outages;
    this.crossRegion = crossRegion;
  }

  @Override
  public Uni<List<SlaClock>> ofSubject(String region, UUID subjectId) {
    return list(region, "e.subjectId = :id", "e.id", Map.of("id", subjectId), MOST_PER_SUBJECT);
  }

  @Override
  public Uni<List<SlaClock>> lockOfSubject(String region, UUID subjectId) {
    return sql(
            region,
            """
            select id from sla_clock where region = :region and subject_id = :id
             order by id for update
            """,
            Map.of("id", subjectId),
            UUID.class)
        .chain(locked -> ofSubject(region, subjectId));
  }

  @Override
  public Uni<SlaClock> lock(String region, UUID id) {
    return lockById(region, id);
  }

  @Override
  public Uni<Void> keep(SlaClock clock) {
    return save(clock).replaceWithVoid();
  }

  @Override
  public Uni<Void> keepAll(List<SlaClock> clocks) {
    return saveAll(clocks);
  }

  @Override
  public Uni<List<Due>> late(Instant now, int limit) {
    return crossRegion.sql(TIME, LATE, Map.of("now", now, "most", limit), Due.class);
  }

  @Override
  public Uni<List<Due>> warnable(Instant now, int limit) {
    return crossRegion.sql(TIME, WARNABLE, Map.of("now", now, "most", limit), Due.class);
  }

  @Override
  public Uni<List<SlaClock>> reached(String region, Reach reach, UUID after, int limit) {
    return reached(region, reach, after, limit, "");
  }

  @Override
  public Uni<List<SlaClock>> lockReached(String region, Reach reach, UUID after, int limit) {
    return reached(region, reach, after, limit, " for update");
  }

  private Uni<List<SlaClock>> reached(
      String region, Reach reach, UUID after, int limit, String lock) {
    Map<String, Object> params = new HashMap<>();
    params.put("after", after);
    params.put("most", limit);
    String sql =
        "select id from sla_clock where region = :region and id > :after and "
            + condition(reach, params)
            + " order by id limit :most"
            + lock;
    return sql(region, sql, params, UUID.class)
        .chain(
            ids ->
                ids.isEmpty()
                    ? Uni.createFrom().item(List.of())
                    : list(region, "e.id in :ids", "e.id", Map.of("ids", ids), ids.size()));
  }

  private static String condition(Reach reach, Map<String, Object> params) {
    String state =
        reach.openOnly()
            ? "state in ('RUNNING', 'PAUSED', 'BREACHED_RUNNING')"
            : "state in ('RUNNING', 'PAUSED', 'BREACHED_RUNNING', 'MET', 'MET_LATE')";
    if (reach.calendarId() == null) {
      params.put("policy", reach.policyVersion());
      return state + " and policy_version <> :policy";
    }
    params.put("calendar", reach.calendarId());
    String column = reach.unit() ? "unit_calendar" : "calendar";
    String versions =
        reach.versions().stream().map(String::valueOf).collect(Collectors.joining(", "));
    return "%s_id = :calendar and %s_version in (%s) and %s"
        .formatted(column, column, versions, state);
  }

  @Override
  public Uni<Void> keepRevised(List<ClockRevision> kept) {
    return kept.isEmpty() ? flush() : revisions.saveAll(kept);
  }

  @Override
  public Uni<List<ClockRevision>> revisions(String region, Collection<UUID> clockIds) {
    return clockIds.isEmpty()
        ? Uni.createFrom().item(List.of())
        : revisions.list(
            region,
            "e.clockId in :ids",
            "e.id",
            Map.of("ids", clockIds),
            clockIds.size() * MOST_PER_SUBJECT);
  }

  @Override
  public Uni<List<NotedOutage>> outages(String region, Instant from, Instant to) {
    return outages.list(
        region,
        "e.fromAt < :to and (e.toAt is null or e.toAt > :from)",
        "e.fromAt, e.id",
        Map.of("from", from, "to", to),
        MOST_OUTAGES);
  }
}
