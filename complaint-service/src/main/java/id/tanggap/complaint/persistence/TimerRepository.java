package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.complaint.timer.CaseTimers;
import id.tanggap.complaint.domain.complaint.timer.CaseTimer;
import id.tanggap.complaint.domain.complaint.timer.TimerKind;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.persistence.CrossRegion;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Timers of cases, written by SQL because they are set and dropped without being read. */
@Singleton
class TimerRepository extends RegionalRepository<CaseTimer, UUID> implements CaseTimers {

  private final CrossRegion crossRegion;

  TimerRepository(CrossRegion crossRegion) {
    super(CaseTimer.class);
    this.crossRegion = crossRegion;
  }

  @Override
  public Uni<Void> set(String region, UUID complaintId, TimerKind kind, Instant dueAt) {
    return execute(
            region,
            """
            insert into case_timer (id, region, complaint_id, kind, due_at, asleep, attempts)
            values (:id, :region, :complaint, :kind, :due, false, 0)
            on conflict (complaint_id, kind) do update
              set due_at = excluded.due_at, attempts = 0
            """,
            Map.of("id", Ids.next(), "complaint", complaintId, "kind", kind.name(), "due", dueAt))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> keepOnly(String region, UUID complaintId, TimerKind kind) {
    return execute(
            region,
            """
            delete from case_timer
             where region = :region and complaint_id = :complaint and kind <> :kind
            """,
            Map.of("complaint", complaintId, "kind", kind == null ? "" : kind.name()))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> sleep(String region, UUID complaintId, boolean asleep) {
    return execute(
            region,
            """
            update case_timer set asleep = :asleep
             where region = :region and complaint_id = :complaint
            """,
            Map.of("complaint", complaintId, "asleep", asleep))
        .replaceWithVoid();
  }

  @Override
  public Uni<List<CaseTimer>> due(Instant now, int most) {
    return crossRegion.hql(
        "the clockwork serves all regions",
        "from CaseTimer e where e.asleep = false and e.dueAt <= :now order by e.dueAt, e.id",
        Map.of("now", now),
        CaseTimer.class,
        most);
  }

  @Override
  public Uni<Boolean> take(CaseTimer timer, Instant now) {
    return execute(
            timer.region(),
            """
            delete from case_timer
             where region = :region and id = :id and due_at <= :now and not asleep
            """,
            Map.of("id", timer.id(), "now", now))
        .map(rows -> rows == 1);
  }

  @Override
  public Uni<Void> postpone(CaseTimer timer, Instant until) {
    return execute(
            timer.region(),
            """
            update case_timer set due_at = :until, attempts = attempts + 1
             where region = :region and id = :id
            """,
            Map.of("id", timer.id(), "until", until))
        .replaceWithVoid();
  }
}
