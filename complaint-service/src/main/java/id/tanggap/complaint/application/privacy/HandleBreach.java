package id.tanggap.complaint.application.privacy;

import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.privacy.Breach;
import id.tanggap.complaint.domain.privacy.BreachFacts;
import id.tanggap.complaint.domain.privacy.PrivacyEntry;
import id.tanggap.complaint.domain.privacy.TimeInFuture;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;

/** Keeps the register of breaches: recorded, revised, told, closed, each with its line. */
@ApplicationScoped
public class HandleBreach {

  private final Breaches breaches;
  private final PrivacyLog log;
  private final Clock clock;

  HandleBreach(Breaches breaches, PrivacyLog log, Clock clock) {
    this.breaches = breaches;
    this.log = log;
    this.clock = clock;
  }

  /** Who takes a step of which breach. */
  public record Step(Caller caller, UUID breachId, LongConsumer versionCheck) {}

  /** Records a breach. */
  @WithTransaction
  public Uni<Breach> record(Caller caller, BreachFacts facts, Instant discoveredAt) {
    Instant now = clock.instant();
    Instant discovered = past(discoveredAt, now);
    return breaches
        .keep(Breach.record(caller.region(), facts, discovered, now))
        .call(breach -> note(breach, "RECORD", null, caller, now));
  }

  /** Writes down what is known by now. */
  @WithTransaction
  public Uni<Breach> revise(Step step, UnaryOperator<BreachFacts> change) {
    return change(step, "REVISE", null, breach -> breach.revise(change.apply(breach.facts())));
  }

  /**
   * Somebody was told.
   *
   * @param at null for now
   */
  @WithTransaction
  public Uni<Breach> notified(Step step, Breach.Audience audience, Instant at) {
    Instant told = past(at, clock.instant());
    return change(step, "NOTIFY", audience.name(), breach -> breach.notified(audience, told));
  }

  /** Closes it. */
  @WithTransaction
  public Uni<Breach> close(Step step) {
    return change(step, "CLOSE", null, breach -> breach.close(clock.instant()));
  }

  /** One breach. */
  @WithTransaction
  public Uni<Breach> one(String region, UUID id) {
    return breaches.byId(region, id).onItem().ifNull().failWith(() -> new NotFound("breach", id));
  }

  /** Newest first. */
  @WithTransaction
  public Uni<Page<Breach>> page(String region, Instant lateAt, PageRequest request) {
    return breaches.page(region, lateAt, request);
  }

  /** The trail of a breach, oldest first. */
  @WithTransaction
  public Uni<List<PrivacyEntry>> trail(String region, UUID id) {
    return breaches
        .byId(region, id)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("breach", id))
        .chain(breach -> log.of(region, id));
  }

  private Uni<Breach> change(Step step, String event, String note, Consumer<Breach> move) {
    return breaches
        .lock(step.caller().region(), step.breachId())
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("breach", step.breachId()))
        .chain(
            breach -> {
              step.versionCheck().accept(breach.version());
              move.accept(breach);
              return breaches.keep(breach);
            })
        .call(breach -> note(breach, event, note, step.caller(), clock.instant()));
  }

  private Uni<PrivacyEntry> note(
      Breach breach, String event, String note, Caller caller, Instant at) {
    return log.add(PrivacyEntry.of(breach.region(), breach.id(), event, caller.actor(), note, at));
  }

  private static Instant past(Instant stated, Instant now) {
    if (stated != null && stated.isAfter(now)) {
      throw new TimeInFuture();
    }
    return stated == null ? now : stated;
  }
}
