package id.tanggap.monitoring.persistence;

import id.tanggap.monitoring.application.Interactions;
import id.tanggap.monitoring.domain.activity.Answering;
import id.tanggap.monitoring.domain.response.ComplaintCounts;
import id.tanggap.monitoring.domain.response.ComplaintCounts.CategoryCount;
import id.tanggap.monitoring.domain.response.ComplaintTurn;
import id.tanggap.monitoring.domain.response.MonitoredComplaint;
import id.tanggap.monitoring.domain.response.MonitoredInteraction;
import id.tanggap.monitoring.domain.response.ResponseFigures;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Interactions and complaints in PostgreSQL. */
@ApplicationScoped
class InteractionStore implements Interactions {

  /**
   * What was closed because no answer was needed, or because the citizen took it back, is not in
   * the population; what we hid is, as unanswered.
   */
  private static final String FIGURES =
      """
      with asked as (
        select unit_id, within_target, working_seconds, elapsed_seconds,
               coalesce(answered_at < :until, false) as answered,
               coalesce(answer_due_at < :until, false) as past_target,
               coalesce(close_reason = 'HIDDEN' and closed_at < :until, false) as hidden
        from monitored_interaction
        where region = :region and wants_answer
          and occurred_at >= :from and occurred_at < :until
          and not (coalesce(closed_at < :until, false)
                   and close_reason in ('NO_ANSWER_NEEDED', 'DELETED_BY_AUTHOR')
                   and not coalesce(answered_at < :until, false))
      )
      select grouping(unit_id) as total, unit_id,
             count(*) filter (where answered and within_target) as within,
             count(*) filter (where answered and not within_target) as late,
             count(*) filter (where not answered and past_target) as overdue,
             count(*) filter (where not answered and not past_target) as inside,
             count(*) filter (where hidden and not answered) as hidden,
             count(*) filter (where answered) as answered,
             percentile_cont(0.5) within group (order by working_seconds)
               filter (where answered) as p50_working,
             percentile_cont(0.9) within group (order by working_seconds)
               filter (where answered) as p90_working,
             percentile_cont(0.5) within group (order by elapsed_seconds)
               filter (where answered) as p50_elapsed,
             percentile_cont(0.9) within group (order by elapsed_seconds)
               filter (where answered) as p90_elapsed
      from asked
      group by grouping sets ((), (unit_id))
      order by 1 desc, 2
      """;

  /**
   * Secret cases are in no figure of any day: the reports of two days would tell of a single one.
   * Only what is known to be shown counts, so that a case of which nothing was said is left out
   * too. The latest solution is a turn also where no row says so: a release that is older than the
   * table of turns writes it at the case alone, and works beside this one or in its place while
   * releases change, and its event is not taken in twice.
   */
  private static final String COMPLAINTS =
      """
      with counted as (
        select c.category, c.responded_at < :until as responded,
               (select t.settles
                from (select at, settles from monitored_complaint_turn
                      where region = :region and complaint_id = c.id
                      union all select c.resolved_at, true) t
                where t.at < :until
                order by t.at desc, t.settles limit 1) as settled
        from monitored_complaint c
        where c.region = :region and c.received_at >= :from and c.received_at < :until
          and c.visibility in ('PUBLIC', 'ANONYMOUS')
      )
      select grouping(category) as total, category, count(*) as received,
             count(*) filter (where responded) as responded,
             count(*) filter (where settled) as resolved
      from counted
      group by grouping sets ((), (category))
      order by 1 desc, 3 desc, 2
      """;

  private static final String NOTE =
      """
      insert into monitored_complaint_turn (region, complaint_id, at, settles)
      values (:region, :complaint, :at, :settles)
      on conflict do nothing
      """;

  private final MonitoredInteractionRepository interactions;
  private final MonitoredComplaintRepository complaints;

  InteractionStore(
      MonitoredInteractionRepository interactions, MonitoredComplaintRepository complaints) {
    this.interactions = interactions;
    this.complaints = complaints;
  }

  @Override
  public Uni<MonitoredInteraction> interaction(String region, UUID id) {
    return interactions
        .lockById(region, id)
        .onItem()
        .ifNull()
        .continueWith(() -> new MonitoredInteraction(id, region));
  }

  @Override
  public Uni<Void> save(MonitoredInteraction interaction) {
    return interactions.save(interaction).replaceWithVoid();
  }

  @Override
  public Uni<MonitoredComplaint> complaint(String region, UUID id) {
    return complaints
        .lockById(region, id)
        .onItem()
        .ifNull()
        .continueWith(() -> new MonitoredComplaint(id, region));
  }

  @Override
  public Uni<Void> save(MonitoredComplaint complaint) {
    return complaints.save(complaint).replaceWithVoid();
  }

  @Override
  public Uni<Void> note(String region, UUID complaintId, ComplaintTurn turn) {
    return complaints
        .execute(
            region,
            NOTE,
            Map.of("complaint", complaintId, "at", turn.at(), "settles", turn.settles()))
        .replaceWithVoid();
  }

  @Override
  public Uni<List<ResponseFigures>> figures(String region, Instant from, Instant until) {
    return interactions
        .sql(region, FIGURES, Map.of("from", from, "until", until), FiguresRow.class)
        .map(rows -> rows.stream().map(FiguresRow::figures).toList());
  }

  @Override
  public Uni<ComplaintCounts> complaints(String region, Instant from, Instant until) {
    return complaints
        .sql(region, COMPLAINTS, Map.of("from", from, "until", until), ComplaintRow.class)
        .map(
            rows -> {
              ComplaintRow total = rows.get(0);
              List<CategoryCount> categories =
                  rows.stream()
                      .skip(1)
                      .map(row -> new CategoryCount(row.category(), row.received()))
                      .toList();
              return new ComplaintCounts(
                  total.received(), total.responded(), total.resolved(), categories);
            });
  }

  private record FiguresRow(
      int total,
      UUID unitId,
      int within,
      int late,
      int overdue,
      int inside,
      int hidden,
      int answered,
      Double medianWorking,
      Double p90Working,
      Double medianElapsed,
      Double p90Elapsed) {

    ResponseFigures figures() {
      return new ResponseFigures(
          unitId,
          new Answering(within, late, overdue, inside, hidden),
          answered,
          decimal(medianWorking),
          decimal(p90Working),
          decimal(medianElapsed),
          decimal(p90Elapsed));
    }

    private static BigDecimal decimal(Double value) {
      if (value == null) {
        return null;
      }
      BigDecimal plain = BigDecimal.valueOf(value).stripTrailingZeros();
      return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
  }

  private record ComplaintRow(
      int total, String category, int received, int responded, int resolved) {}
}
