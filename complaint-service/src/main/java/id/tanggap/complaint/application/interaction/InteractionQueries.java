package id.tanggap.complaint.application.interaction;

import id.tanggap.complaint.application.sla.ClockKeeper;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.interaction.Interaction;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Reads messages, masked, within what the caller may see. */
@ApplicationScoped
public class InteractionQueries {

  private final Interactions interactions;
  private final ClockKeeper clocks;
  private final Clock clock;

  InteractionQueries(Interactions interactions, ClockKeeper clocks, Clock clock) {
    this.interactions = interactions;
    this.clocks = clocks;
    this.clock = clock;
  }

  /** One message. */
  @WithTransaction
  public Uni<Interaction> one(Caller caller, UUID id) {
    return seen(interactions, caller, id);
  }

  /** Newest first. */
  @WithTransaction
  public Uni<Page<Interaction>> page(
      Caller caller, Interactions.Filter filter, PageRequest request) {
    return interactions.page(caller, filter, request);
  }

  /** How many messages all pages hold. */
  @WithTransaction
  public Uni<Long> count(Caller caller, Interactions.Filter filter) {
    return interactions.count(caller, filter);
  }

  /** The clocks of a message as they stand now. */
  @WithTransaction
  public Uni<List<ClockKeeper.Shown>> clocks(Caller caller, UUID id) {
    return seen(interactions, caller, id)
        .chain(found -> clocks.shown(caller.region(), id, clock.instant()));
  }

  static Uni<Interaction> seen(Interactions interactions, Caller caller, UUID id) {
    return interactions
        .seen(caller, id)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("interaction", id));
  }
}
