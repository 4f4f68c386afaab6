package id.tanggap.complaint.application.complaint;

import id.tanggap.complaint.application.sla.Clocks;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.sla.ClockKind;
import id.tanggap.complaint.domain.sla.SlaClock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Marks deadlines that time has passed, and says so once: in the history of the case and to others.
 * Also tells of those that somebody stopped too late before they were marked.
 */
@ApplicationScoped
public class MarkBreaches {

  private final Clocks clocks;
  private final Complaints complaints;
  private final ComplaintEvents events;
  private final Clock clock;
  private final Map<ClockKind, Counter> breaches = new EnumMap<>(ClockKind.class);

  MarkBreaches(
      Clocks clocks,
      Complaints complaints,
      ComplaintEvents events,
      Clock clock,
      MeterRegistry metrics) {
    this.clocks = clocks;
    this.complaints = complaints;
    this.events = events;
    this.clock = clock;
    // all of them from the start: what appears with its first breach has no increase to alarm by
    for (ClockKind kind : ClockKind.values()) {
      breaches.put(
          kind,
          Counter.builder("tanggap.sla.breaches")
              .description("Deadlines that passed, by the kind of their clock")
              .tag("kind", kind.name().toLowerCase(Locale.ROOT))
              .register(metrics));
    }
  }

  /** Clocks whose deadline has passed without anybody being told. */
  @WithTransaction
  public Uni<List<Clocks.Due>> due(int limit) {
    return clocks.late(clock.instant().truncatedTo(ChronoUnit.SECONDS), limit);
  }

  /** Marks one of them, unless another replica did so in the meantime. */
  @WithTransaction
  public Uni<Void> handle(Clocks.Due due) {
    // the case first, as every step of it does, so that nobody waits for each other
    Uni<Complaint> complaint =
        due.subject() == SlaClock.Subject.COMPLAINT
            ? complaints.lock(due.region(), due.subjectId())
            : Uni.createFrom().nullItem();
    return complaint.chain(
        of ->
            clocks
                .lock(due.region(), due.clockId())
                .chain(late -> late == null ? Uni.createFrom().voidItem() : pass(late, of)));
  }

  private Uni<Void> pass(SlaClock late, Complaint complaint) {
    Instant now = clock.instant();
    boolean news = late.passDeadline(now);
    Uni<Void> kept = clocks.keep(late).invoke(() -> count(late, news));
    if (!news || complaint == null) {
      return kept;
    }
    return kept.chain(
            () ->
                complaints.keep(
                    complaint,
                    complaint.deadlinePassed(late.kind().name(), late.breachedAt(), now)))
        .chain(() -> events.breached(complaint, late));
  }

  private void count(SlaClock late, boolean news) {
    if (news) {
      breaches.get(late.kind()).increment();
    }
  }
}
