package id.tanggap.monitoring.application;

import id.tanggap.kit.inbox.Inbox;
import id.tanggap.monitoring.domain.response.InteractionFact;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Follows an interaction from receipt to answer, in whatever order the facts come. */
@ApplicationScoped
public class TrackInteraction {

  private final Inbox inbox;
  private final Interactions interactions;

  TrackInteraction(Inbox inbox, Interactions interactions) {
    this.inbox = inbox;
    this.interactions = interactions;
  }

  /** Adds a fact once. */
  @WithTransaction
  public Uni<Void> handle(Command command) {
    return inbox.once(
        "interaction-tracking",
        command.eventId(),
        () ->
            interactions
                .interaction(command.region(), command.id())
                .chain(
                    interaction -> {
                      interaction.apply(command.fact());
                      return interactions.save(interaction);
                    }));
  }

  /** A fact about an interaction. */
  public record Command(String eventId, String region, UUID id, InteractionFact fact) {}
}
