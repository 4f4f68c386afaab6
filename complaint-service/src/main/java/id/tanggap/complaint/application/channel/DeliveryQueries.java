package id.tanggap.complaint.application.channel;

import id.tanggap.complaint.domain.channel.RawDelivery;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads what providers delivered, never the bodies. */
@ApplicationScoped
public class DeliveryQueries {

  private final RawDeliveries deliveries;

  DeliveryQueries(RawDeliveries deliveries) {
    this.deliveries = deliveries;
  }

  /** One delivery. */
  @WithTransaction
  public Uni<RawDelivery> one(String region, UUID id) {
    return deliveries
        .byId(region, id)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("delivery", id));
  }

  /** Newest first. */
  @WithTransaction
  public Uni<Page<RawDelivery>> page(
      String region, RawDeliveries.Filter filter, PageRequest request) {
    return deliveries.page(region, filter, request);
  }
}
