package id.tanggap.calendar.application.publication;

import id.tanggap.calendar.application.Caller;
import id.tanggap.calendar.config.CalendarConfig;
import id.tanggap.calendar.domain.publication.ClaimTerms;
import id.tanggap.calendar.domain.publication.LocalSlot;
import id.tanggap.calendar.domain.publication.Publication;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Gives a publication a new time; a missed one lives again. */
@ApplicationScoped
public class ReschedulePublication {
  private final PublicationDesk desk;
  private final DatabaseClock clock;
  private final ClaimTerms terms;

  ReschedulePublication(PublicationDesk desk, DatabaseClock clock, CalendarConfig config) {
    this.desk = desk;
    this.clock = clock;
    this.terms = Terms.of(config);
  }

  /**
   * Who moves what to when.
   *
   * @param zone IANA zone; null keeps the zone it has
   * @param guard refuses a version that the caller has not seen; asked under the lock
   */
  public record Command(
      Caller caller, UUID id, LocalDateTime local, String zone, LongConsumer guard) {}

  /** Stores the new time and whether it is ready for it. */
  @WithTransaction
  public Uni<Publication> handle(Command command) {
    return desk.toChange(command.caller(), command.id())
        .invoke(locked -> command.guard().accept(locked.publication().version()))
        .call(locked -> desk.target(command.caller(), locked.publication().accountId()))
        .chain(locked -> clock.now().chain(now -> move(command, locked, now)));
  }

  private Uni<Publication> move(Command command, PublicationDesk.Locked locked, Instant now) {
    Publication publication = locked.publication();
    String zone = command.zone() == null ? publication.zone() : command.zone();
    LocalSlot slot = LocalSlot.of(command.local(), zone);
    Publication.Step moved =
        publication.reschedule(locked.content(), slot, terms, command.caller().actor(), now);
    return desk.keep(publication, locked.content(), moved, now)
        .call(() -> desk.settleContent(locked.content(), command.caller().actor(), now))
        .call(() -> desk.follow(locked.content(), now));
  }
}
