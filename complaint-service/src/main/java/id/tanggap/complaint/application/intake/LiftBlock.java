package id.tanggap.complaint.application.intake;

import id.tanggap.complaint.domain.intake.PrankCaller;
import id.tanggap.complaint.domain.privacy.Masking;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Shows the numbers that joked, and listens to one again for a stated reason. */
@ApplicationScoped
public class LiftBlock {

  private final PrankCallers callers;
  private final Clock clock;

  LiftBlock(PrankCallers callers, Clock clock) {
    this.callers = callers;
    this.clock = clock;
  }

  /**
   * Which number and why.
   *
   * @param versionCheck refuses when the caller changed since it was read
   */
  public record Command(
      String region, UUID id, String actorId, String reason, LongConsumer versionCheck) {}

  /** Ends the block. */
  @WithTransaction
  public Uni<PrankCaller> handle(Command command) {
    return callers
        .lock(command.region(), command.id())
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("prank-caller", command.id()))
        .invoke(
            caller -> {
              command.versionCheck().accept(caller.version());
              caller.lift(command.actorId(), Masking.mask(command.reason()), clock.instant());
            })
        .chain(callers::keep);
  }

  /** Latest joke first. */
  @WithTransaction
  public Uni<Page<PrankCaller>> page(String region, Boolean blocked, PageRequest request) {
    return callers.page(region, blocked, clock.instant(), request);
  }
}
