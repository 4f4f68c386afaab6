package id.tanggap.monitoring.application;

import id.tanggap.kit.inbox.Inbox;
import id.tanggap.monitoring.domain.observation.Observation;
import id.tanggap.monitoring.domain.observation.Observation.Draft;
import id.tanggap.monitoring.domain.observation.ObservationKind;
import id.tanggap.monitoring.domain.observation.ObservationSource;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Turns a publication that went live into the observation of a post, with its address as proof. */
@ApplicationScoped
public class RecordPublication {

  private final Inbox inbox;
  private final Observations observations;
  private final Clock clock;

  RecordPublication(Inbox inbox, Observations observations, Clock clock) {
    this.inbox = inbox;
    this.observations = observations;
    this.clock = clock;
  }

  /**
   * Records the post once, also when the account is not known yet: topics keep no order among each
   * other, and the post counts as soon as the account has arrived.
   */
  @WithTransaction
  public Uni<Void> handle(Command command) {
    return inbox.once("publication-observation", command.eventId(), () -> observe(command));
  }

  private Uni<Void> observe(Command command) {
    Draft post =
        new Draft(
            command.accountId(),
            ObservationKind.POST,
            command.publishedAt(),
            null,
            command.externalPostId(),
            command.url());
    return observations
        .recorded(command.region(), List.of(post))
        .chain(
            recorded ->
                recorded.isEmpty()
                    ? observations.append(command.region(), List.of(observation(command, post)))
                    : Uni.createFrom().voidItem());
  }

  private Observation observation(Command command, Draft post) {
    return Observation.of(
        post,
        command.region(),
        ObservationSource.PUBLICATION,
        command.publicationId().toString(),
        clock.instant());
  }

  /** A publication that is live. */
  public record Command(
      String eventId,
      String region,
      UUID publicationId,
      UUID accountId,
      String url,
      String externalPostId,
      Instant publishedAt) {}
}
