package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.complaint.Complaints;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintState;
import id.tanggap.complaint.domain.complaint.StatusEntry;
import id.tanggap.complaint.domain.complaint.TrackingCode;
import id.tanggap.kit.persistence.CrossRegion;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Complaints with their history. */
@Singleton
class ComplaintRepository extends RegionalRepository<Complaint, UUID> implements Complaints {

  private static final int PIN_ATTEMPTS = 5;
  private static final String CITIZEN = "the citizen has nothing but the tracking code";

  private static final String[] OPEN =
      Arrays.stream(ComplaintState.values())
          .filter(ComplaintState::open)
          .map(ComplaintState::name)
          .toArray(String[]::new);

  private static final String OPEN_IN_THREAD =
      """
      select c.id
        from interaction i
        join complaint c on c.interaction_id = i.id
       where i.region = :region and i.thread_id = :thread and i.direction = 'IN'
         and i.occurred_at <= :upTo and c.state = any(:open)
       order by i.occurred_at, i.id
      """;

  private final LogRepository log;
  private final CrossRegion crossRegion;

  ComplaintRepository(LogRepository log, CrossRegion crossRegion) {
    super(Complaint.class);
    this.log = log;
    this.crossRegion = crossRegion;
  }

  @Override
  public Uni<Complaint> lock(String region, UUID id) {
    return lockById(region, id);
  }

  @Override
  public Uni<Complaint> ofInteraction(String region, UUID interactionId) {
    return one(region, "e.report.interactionId = :id", Map.of("id", interactionId));
  }

  @Override
  public Uni<List<UUID>> openInThread(String region, UUID threadId, Instant upTo) {
    return sql(
        region, OPEN_IN_THREAD, Map.of("thread", threadId, "upTo", upTo, "open", OPEN), UUID.class);
  }

  @Override
  public Uni<Complaint> tracked(TrackingCode code) {
    return crossRegion
        .hql(
            CITIZEN,
            "from Complaint e where e.trackingCode = :code",
            Map.of("code", code.value()),
            Complaint.class,
            1)
        .map(found -> found.isEmpty() ? null : found.get(0));
  }

  /** {@link Caller#maySee} as a condition over the alias; binds only what it uses. */
  static String visible(Caller caller, String alias, Map<String, Object> params) {
    String isSecret =
        alias + ".visibility = id.tanggap.complaint.domain.complaint.Visibility.SECRET";
    String reported = Keyset.covered(caller, alias + ".reportedUnitPath", "reported", params);
    String open = caller.seesRegion() ? "1 = 1" : own(caller, alias, params);
    return "((%s and %s and (%s.reportedUnitPath is null or not %s)) or (not %s and %s))"
        .formatted(isSecret, entrusted(caller, alias, params), alias, reported, isSecret, open);
  }

  private static String entrusted(Caller caller, String alias, Map<String, Object> params) {
    if (caller.coordinator()) {
      return "1 = 1";
    }
    params.put("actor", caller.actor().id());
    params.put("named", "|" + caller.actor().id() + "|");
    return "(%1$s.report.enteredBy = :actor or locate(:named, %1$s.namedHandlers.ids) > 0"
            .formatted(alias)
        + " or (%s.namedHandlers.ids is null and %s))".formatted(alias, own(caller, alias, params));
  }

  private static String own(Caller caller, String alias, Map<String, Object> params) {
    return "(%s or %s)"
        .formatted(
            Keyset.covered(caller, alias + ".unitPath", "own", params),
            Keyset.covered(caller, alias + ".support.paths", "supporting", params));
  }

  @Override
  public Uni<List<StatusEntry>> history(String region, UUID complaintId) {
    return log.of(region, complaintId);
  }

  @Override
  public Uni<Complaint> keep(Complaint complaint, StatusEntry entry) {
    return save(complaint).call(() -> log.save(entry));
  }

  @Override
  public Uni<Void> keepAll(List<Complaint> complaints, List<StatusEntry> entries) {
    return saveAll(complaints).chain(() -> log.saveAll(entries));
  }

  @Override
  public Uni<Boolean> pinMayBeTried(UUID complaintId) {
    return crossRegion
        .sql(
            CITIZEN,
            """
            select count(*) from pin_failure
             where complaint_id = :id and failures >= :most
               and last_at > now() - make_interval(mins => 15)
            """,
            Map.of("id", complaintId, "most", PIN_ATTEMPTS),
            Long.class)
        .map(locked -> locked.get(0) == 0);
  }

  @Override
  public Uni<Void> pinOfNobody(UUID noComplaint) {
    return crossRegion
        .execute(
            CITIZEN,
            """
            update pin_failure set failures = failures + 1, last_at = now()
             where complaint_id = :id and failures < 0
            """,
            Map.of("id", noComplaint))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> pinWasWrong(UUID complaintId) {
    return crossRegion
        .execute(
            CITIZEN,
            """
            insert into pin_failure (complaint_id, failures, last_at) values (:id, 1, now())
            on conflict (complaint_id) do update
              set failures = case when pin_failure.last_at > now() - make_interval(mins => 15)
                                  then pin_failure.failures + 1 else 1 end,
                  last_at = now()
            """,
            Map.of("id", complaintId))
        .replaceWithVoid();
  }
}
