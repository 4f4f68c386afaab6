package id.tanggap.calendar.application.publication;

import id.tanggap.calendar.application.Caller;
import id.tanggap.calendar.domain.publication.ClaimHistory;
import id.tanggap.calendar.domain.publication.Ending;
import id.tanggap.calendar.domain.publication.Publication;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Ends a publication without a post. */
@ApplicationScoped
public class CancelPublication {
  private final PublicationDesk desk;
  private final DatabaseClock clock;

  CancelPublication(PublicationDesk desk, DatabaseClock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * Who cancels what.
   *
   * @param reason words for the history; null when not said
   * @param notPosted whether the caller states that no post of it is up
   * @param guard refuses a version that the caller has not seen; asked under the lock
   */
  public record Command(
      Caller caller, UUID id, String reason, boolean notPosted, LongConsumer guard) {}

  /** Stores the end; the item is only approved again when nothing else is planned. */
  @WithTransaction
  public Uni<Publication> handle(Command command) {
    return desk.toEnd(command.caller(), command.id())
        .invoke(locked -> command.guard().accept(locked.publication().version()))
        .chain(
            locked ->
                desk.claims(locked.publication())
                    .chain(
                        claims -> clock.now().chain(now -> cancel(command, locked, claims, now))));
  }

  private Uni<Publication> cancel(
      Command command, PublicationDesk.Locked locked, ClaimHistory claims, Instant now) {
    Publication publication = locked.publication();
    Caller caller = command.caller();
    Ending ending = new Ending(command.reason(), command.notPosted(), caller.writesRegion());
    Publication.Step step = publication.cancel(ending, claims, caller.actor(), now);
    return desk.keep(publication, locked.content(), step, now)
        .call(() -> desk.follow(locked.content(), now));
  }
}
