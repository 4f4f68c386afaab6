package id.tanggap.complaint.persistence;

import id.tanggap.complaint.domain.channel.Channel;
import id.tanggap.complaint.domain.channel.RawDelivery.DeliveryState;
import id.tanggap.complaint.domain.reply.ReplyState;
import id.tanggap.complaint.domain.sla.ClockKind;
import id.tanggap.kit.metrics.Reading;
import id.tanggap.kit.metrics.StoredGauge;
import id.tanggap.kit.metrics.StoredGauges;
import id.tanggap.kit.persistence.CrossRegion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** What operators watch of channels, answers, deadlines and the work that is due. */
@ApplicationScoped
class ComplaintGauges implements StoredGauges {

  private static final String OPERATORS = "operators watch the whole service";

  private static final String CHANNELS =
      "select lower(health), cast(count(*) as float8) from channel group by health";

  private static final List<ReplyState> WAITING =
      List.of(
          ReplyState.PENDING_APPROVAL,
          ReplyState.APPROVED,
          ReplyState.QUEUED,
          ReplyState.SENDING,
          ReplyState.HELD,
          ReplyState.UNKNOWN);

  private static final String REPLIES =
      """
      select lower(state), cast(count(*) as float8) from reply
       where state in ('PENDING_APPROVAL', 'APPROVED', 'QUEUED', 'SENDING', 'HELD', 'UNKNOWN')
       group by state
      """;

  private static final String DELIVERIES =
      """
      select lower(state), cast(count(*) as float8) from raw_delivery
       where state in ('RECEIVED', 'FAILED') group by state
      """;

  private static final String BREACHED =
      """
      select lower(kind), cast(count(*) as float8) from sla_clock
       where state = 'BREACHED_RUNNING' group by kind
      """;

  // each arm reads the first row of the index that its worker reads
  private static final String LATE =
      """
      select work, greatest(0, cast(extract(epoch from now() - since) as float8))
        from (select 'sla-breach' as work,
                     (select min(due_at) from sla_clock where state = 'RUNNING') as since
              union all
              select 'sla-warning', (select min(warn_at) from sla_clock where warn_at is not null)
              union all
              select 'case-timer', (select min(due_at) from case_timer where not asleep)
              union all
              select 'answer', (select min(next_attempt_at) from reply where state = 'QUEUED')
              union all
              select 'delivery',
                     (select min(next_attempt_at) from raw_delivery where state = 'RECEIVED')) due
       where since is not null
      """;

  private final CrossRegion across;

  ComplaintGauges(CrossRegion across) {
    this.across = across;
  }

  @Override
  public List<StoredGauge> gauges() {
    return List.of(
        StoredGauge.counts(
            "tanggap.channel.health",
            "Channels by health",
            "health",
            List.of(Channel.Health.values()),
            () -> read(CHANNELS)),
        StoredGauge.counts(
            "tanggap.reply.waiting",
            "Answers that have not arrived, by state",
            "state",
            WAITING,
            () -> read(REPLIES)),
        StoredGauge.counts(
            "tanggap.delivery.waiting",
            "Deliveries of providers that are not applied, by state",
            "state",
            List.of(DeliveryState.RECEIVED, DeliveryState.FAILED),
            () -> read(DELIVERIES)),
        StoredGauge.counts(
            "tanggap.sla.breached",
            "Clocks that run past their deadline, by kind",
            "kind",
            List.of(ClockKind.values()),
            () -> read(BREACHED)),
        StoredGauge.lateness(
            List.of("sla-breach", "sla-warning", "case-timer", "answer", "delivery"),
            () -> read(LATE)));
  }

  private Uni<List<Reading>> read(String sql) {
    return across.sql(OPERATORS, sql, Map.of(), Reading.class);
  }
}
