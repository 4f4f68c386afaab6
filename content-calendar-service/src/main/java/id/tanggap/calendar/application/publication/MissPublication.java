package id.tanggap.calendar.application.publication;

import id.tanggap.calendar.application.content.Contents;
import id.tanggap.calendar.domain.publication.Publication;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Gives up one publication whose late window is over. Looks again under the lock, so a claim or a
 * new time that came in between wins, and a second scheduler changes nothing.
 */
@ApplicationScoped
public class MissPublication {
  private final Contents contents;
  private final Publications publications;
  private final PublicationDesk desk;
  private final DatabaseClock clock;

  MissPublication(
      Contents contents, Publications publications, PublicationDesk desk, DatabaseClock clock) {
    this.contents = contents;
    this.publications = publications;
    this.desk = desk;
    this.clock = clock;
  }

  /** Whether this call was the one that gave it up. */
  @WithTransaction
  public Uni<Boolean> handle(Publications.Place place) {
    return contents
        .lock(place.region(), place.contentId())
        .chain(
            content ->
                publications
                    .lock(place.region(), place.id())
                    .chain(
                        publication ->
                            clock
                                .now()
                                .chain(
                                    now -> {
                                      Optional<Publication.Step> step = publication.miss(now);
                                      if (step.isEmpty()) {
                                        return Uni.createFrom().item(false);
                                      }
                                      return desk.keep(publication, content, step.get(), now)
                                          .call(() -> desk.follow(content, now))
                                          .replaceWith(true);
                                    })));
  }
}
