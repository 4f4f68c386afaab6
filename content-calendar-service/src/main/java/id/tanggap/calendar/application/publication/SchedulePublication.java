package id.tanggap.calendar.application.publication;

import id.tanggap.calendar.application.Caller;
import id.tanggap.calendar.application.content.ContentDesk;
import id.tanggap.calendar.application.content.Contents;
import id.tanggap.calendar.config.CalendarConfig;
import id.tanggap.calendar.domain.content.ContentItem;
import id.tanggap.calendar.domain.publication.ClaimTerms;
import id.tanggap.calendar.domain.publication.LocalSlot;
import id.tanggap.calendar.domain.publication.Publication;
import id.tanggap.calendar.domain.roster.RosterAccount;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;

/** Reserves a time for a content item on an account. */
@ApplicationScoped
public class SchedulePublication {
  private final ContentDesk contentDesk;
  private final PublicationDesk desk;
  private final Contents contents;
  private final Publications publications;
  private final DatabaseClock clock;
  private final ClaimTerms terms;

  SchedulePublication(
      ContentDesk contentDesk,
      PublicationDesk desk,
      Contents contents,
      Publications publications,
      DatabaseClock clock,
      CalendarConfig config) {
    this.contentDesk = contentDesk;
    this.desk = desk;
    this.contents = contents;
    this.publications = publications;
    this.clock = clock;
    this.terms = Terms.of(config);
  }

  /**
   * Who reserves what.
   *
   * @param zone IANA zone; null takes the zone of the account's region
   * @param occurrence tells repetitions of the same content on the same account apart
   */
  public record Command(
      Caller caller,
      UUID contentId,
      UUID accountId,
      LocalDateTime local,
      String zone,
      String occurrence) {}

  /** Stores the publication: ready when the content is approved, planned before. */
  @WithTransaction
  public Uni<Publication> handle(Command command) {
    Caller caller = command.caller();
    return contentDesk
        .toChange(caller, command.contentId())
        .chain(
            content ->
                desk.target(caller, command.accountId())
                    .chain(target -> schedule(command, content, target)));
  }

  private Uni<Publication> schedule(
      Command command, ContentItem content, PublicationDesk.Target target) {
    String zone = command.zone() == null ? target.unit().zone() : command.zone();
    LocalSlot slot = LocalSlot.of(command.local(), zone);
    return clock.now().chain(now -> store(command, content, target.account(), slot, now));
  }

  private Uni<Publication> store(
      Command command, ContentItem content, RosterAccount account, LocalSlot slot, Instant now) {
    Publication.Scheduled scheduled =
        Publication.schedule(
            content, account, command.occurrence(), slot, terms, command.caller().actor(), now);
    Publication publication = scheduled.publication();
    Optional<Publication.Step> ready =
        publication.settle(content, account.usable(), command.caller().actor(), now);
    content.followPublications(true, now);
    return desk.keep(publication, content, scheduled.step(), now)
        .call(
            () ->
                ready.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : publications.add(ready.get().entry()))
        .call(() -> contents.save(content));
  }
}
