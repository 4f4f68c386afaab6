package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.incident.Swarms;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintState;
import id.tanggap.complaint.domain.complaint.Report;
import id.tanggap.complaint.domain.incident.SwarmSettings;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.persistence.CrossRegion;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Looks for cases that are like each other, among the newest of the window. */
@Singleton
class SwarmRepository extends RegionalRepository<SwarmRow, UUID> implements Swarms {

  private static final int NEWEST = 2_000;
  private static final int LONGEST_TEXT = 500;

  private static final String OPEN =
      Arrays.stream(ComplaintState.values())
          .filter(ComplaintState::open)
          .map(state -> "'" + state + "'")
          .collect(Collectors.joining(", "));

  private static final String SIMILAR =
      """
      select c.id, m.incident_id
        from (select w.id, w.category, w.latitude, w.longitude,
                     left(w.text_masked, %d) as words
                from complaint w
               where w.region = :region
                 and w.received_at >= :since and w.received_at <= :until
                 and w.id <> :seed and w.visibility <> 'SECRET' and w.state in (%s)
               order by w.received_at desc, w.id desc limit %d) c
        left join incident_member m
          on m.complaint_id = c.id and m.state in ('SUGGESTED', 'JOINED') and not m.released
       where similarity(c.words, cast(:words as text)) >= :similarity%s
      """;

  private static final String NEAR =
      """
       or (lower(c.category) = lower(cast(:category as text))
           and 6371000 * sqrt(power(radians(c.latitude - :lat), 2)
                 + power(radians(c.longitude - :long) * cos(radians(:lat)), 2)) <= :radius)
      """;

  private final CrossRegion crossRegion;

  SwarmRepository(CrossRegion crossRegion) {
    super(SwarmRow.class);
    this.crossRegion = crossRegion;
  }

  @Override
  public Uni<List<Seed>> claim(Duration lease, int limit) {
    return crossRegion.sql(
        "the scheduler serves all regions",
        """
        update swarm_seed s
           set queued_at = now() + make_interval(secs => :seconds)
         where s.complaint_id = any(array(select q.complaint_id from swarm_seed q
                                           where q.queued_at <= now()
                                           order by q.queued_at, q.complaint_id limit :most
                                             for update skip locked))
        returning s.complaint_id, s.region
        """,
        Map.of("seconds", (double) lease.toSeconds(), "most", limit),
        Seed.class);
  }

  @Override
  public Uni<Void> done(Seed seed) {
    return execute(
            seed.region(),
            "delete from swarm_seed where region = :region and complaint_id = :id",
            Map.of("id", seed.complaintId()))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> alone(String region) {
    return sql(
            region,
            """
            select count(*) as taken
              from (select pg_advisory_xact_lock(hashtext('swarm:' || cast(:region as text)))) l
            """,
            Map.of(),
            Long.class)
        .replaceWithVoid();
  }

  @Override
  public Uni<Boolean> member(String region, UUID complaintId) {
    return sql(
            region,
            """
            select count(*) as memberships from incident_member
             where region = :region and complaint_id = :id
               and state in ('SUGGESTED', 'JOINED') and not released
            """,
            Map.of("id", complaintId),
            Long.class)
        .map(found -> found.get(0) > 0);
  }

  @Override
  public Uni<List<Similar>> similar(Complaint seed, SwarmSettings settings) {
    Report report = seed.report();
    Map<String, Object> params = new HashMap<>();
    params.put("since", report.receivedAt().minus(settings.window()));
    params.put("until", report.receivedAt());
    params.put("seed", seed.id());
    params.put("words", shortened(report.textMasked()));
    params.put("similarity", settings.similarity());
    boolean placed =
        report.category() != null && report.latitude() != null && report.longitude() != null;
    if (placed) {
      params.put("category", report.category());
      params.put("lat", report.latitude());
      params.put("long", report.longitude());
      params.put("radius", (double) settings.radiusMetres());
    }
    return sql(
        seed.region(),
        SIMILAR.formatted(LONGEST_TEXT, OPEN, NEWEST, placed ? NEAR : ""),
        params,
        Similar.class);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
  }

  @Override
  public Uni<Stored> settings(String region) {
    return list(region, "", "e.version desc", Map.of(), 1)
        .map(rows -> rows.isEmpty() ? null : stored(rows.get(0)));
  }

  @Override
  public Uni<Void> add(String region, Stored added) {
    SwarmSettings settings = added.settings();
    SwarmRow row = new SwarmRow();
    row.id = Ids.next();
    row.region = region;
    row.version = settings.version();
    row.threshold = settings.threshold();
    row.windowMinutes = (int) settings.window().toMinutes();
    row.radiusMetres = settings.radiusMetres();
    row.similarity = settings.similarity();
    row.createdBy = added.createdBy();
    row.createdAt = added.createdAt();
    return save(region, row).replaceWithVoid();
  }

  private static Stored stored(SwarmRow row) {
    return new Stored(
        new SwarmSettings(
            row.version,
            row.threshold,
            Duration.ofMinutes(row.windowMinutes),
            row.radiusMetres,
            row.similarity),
        row.createdBy,
        row.createdAt);
  }
}
