package id.tanggap.complaint.application.sla;

import id.tanggap.complaint.domain.complaint.IntakeChannel;
import id.tanggap.complaint.domain.privacy.Masking;
import id.tanggap.complaint.domain.sla.NotedOutage;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * States that a channel brought nothing in or took nothing out for a while. No clock runs otherwise
 * for it; the receipts of the clocks of that channel say so, for who judges them.
 */
@ApplicationScoped
public class StateOutage {

  private final Outages outages;
  private final Clock clock;

  StateOutage(Outages outages, Clock clock) {
    this.outages = outages;
    this.clock = clock;
  }

  /**
   * The outage.
   *
   * @param until null while it lasts
   */
  public record Command(
      String region,
      String actorId,
      IntakeChannel channel,
      Instant from,
      Instant until,
      String reason) {}

  /**
   * Which outage is over.
   *
   * @param until null for now
   * @param versionCheck refuses when it changed since the caller read it
   */
  public record End(
      String region, String actorId, UUID outageId, Instant until, LongConsumer versionCheck) {}

  /** States it. */
  @WithTransaction
  public Uni<NotedOutage> handle(Command command) {
    return outages.keep(
        NotedOutage.state(
            command.region(),
            command.channel(),
            command.from(),
            command.until(),
            Masking.mask(command.reason()),
            command.actorId(),
            clock.instant()));
  }

  /** Says that it is over. */
  @WithTransaction
  public Uni<NotedOutage> end(End command) {
    Instant now = clock.instant();
    return outages
        .lock(command.region(), command.outageId())
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("channel-outage", command.outageId()))
        .invoke(
            outage -> {
              command.versionCheck().accept(outage.version());
              outage.end(command.until() == null ? now : command.until(), command.actorId(), now);
            })
        .chain(outages::keep);
  }

  /** The one that began last first. */
  @WithTransaction
  public Uni<Page<NotedOutage>> page(String region, IntakeChannel channel, PageRequest request) {
    return outages.page(region, channel, request);
  }
}
