package id.tanggap.monitoring.application;

import id.tanggap.kit.inbox.Inbox;
import id.tanggap.monitoring.domain.response.ComplaintFact;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Follows a complaint from receipt to outcome, in whatever order the facts come. */
@ApplicationScoped
public class TrackComplaint {

  private final Inbox inbox;
  private final Interactions interactions;

  TrackComplaint(Inbox inbox, Interactions interactions) {
    this.inbox = inbox;
    this.interactions = interactions;
  }

  /** Adds a fact once. */
  @WithTransaction
  public Uni<Void> handle(Command command) {
    return inbox.once(
        "complaint-tracking",
        command.eventId(),
        () ->
            interactions
                .complaint(command.region(), command.id())
                .chain(
                    complaint -> {
                      complaint.apply(command.fact());
                      return interactions.save(complaint);
                    })
                .chain(() -> note(command)));
  }

  private Uni<Void> note(Command command) {
    return command
        .fact()
        .turn()
        .map(turn -> interactions.note(command.region(), command.id(), turn))
        .orElseGet(() -> Uni.createFrom().voidItem());
  }

  /** A fact about a complaint. */
  public record Command(String eventId, String region, UUID id, ComplaintFact fact) {}
}
