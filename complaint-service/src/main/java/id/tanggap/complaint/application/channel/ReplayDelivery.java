package id.tanggap.complaint.application.channel;

import id.tanggap.complaint.domain.channel.BodyGone;
import id.tanggap.complaint.domain.channel.RawDelivery;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Sends a delivery through the queue once more. */
@ApplicationScoped
public class ReplayDelivery {

  private final RawDeliveries deliveries;
  private final Clock clock;

  ReplayDelivery(RawDeliveries deliveries, Clock clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /** Which delivery. */
  public record Command(String region, UUID deliveryId) {}

  /** Puts it back into the queue. */
  @WithTransaction
  public Uni<RawDelivery> handle(Command command) {
    return deliveries
        .lock(command.region(), command.deliveryId())
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("delivery", command.deliveryId()))
        .invoke(delivery -> delivery.replay(clock.instant()))
        .call(
            delivery ->
                deliveries
                    .hasBody(command.region(), delivery.id())
                    .invoke(
                        present -> {
                          if (!present) {
                            throw new BodyGone();
                          }
                        }))
        .chain(deliveries::keep);
  }
}
