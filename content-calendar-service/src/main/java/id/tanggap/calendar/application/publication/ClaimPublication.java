package id.tanggap.calendar.application.publication;

import id.tanggap.calendar.application.Caller;
import id.tanggap.calendar.application.content.Contents;
import id.tanggap.calendar.config.CalendarConfig;
import id.tanggap.calendar.domain.content.ContentBody;
import id.tanggap.calendar.domain.publication.ClaimHistory;
import id.tanggap.calendar.domain.publication.ClaimTerms;
import id.tanggap.calendar.domain.publication.Publication;
import id.tanggap.calendar.domain.roster.RosterAccount;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Hands a publication to the person who will post it by hand, with everything to paste. */
@ApplicationScoped
public class ClaimPublication {
  private final PublicationDesk desk;
  private final Contents contents;
  private final DatabaseClock clock;
  private final ClaimTerms terms;

  ClaimPublication(
      PublicationDesk desk, Contents contents, DatabaseClock clock, CalendarConfig config) {
    this.desk = desk;
    this.contents = contents;
    this.clock = clock;
    this.terms = Terms.of(config);
  }

  /**
   * Who takes what over.
   *
   * @param guard refuses a version that the caller has not seen; asked under the lock
   */
  public record Command(Caller caller, UUID id, LongConsumer guard) {}

  /**
   * Everything a person needs to post: exactly the approved body, and where it goes.
   *
   * @param earlier others who took it over before and may have posted it
   */
  public record Package(
      Publication publication,
      RosterAccount account,
      ContentBody body,
      List<ClaimHistory.Holder> earlier) {}

  /** Stores the claim and shows the approved body. */
  @WithTransaction
  public Uni<Package> handle(Command command) {
    return desk.toClaim(command.caller(), command.id())
        .invoke(locked -> command.guard().accept(locked.publication().version()))
        .chain(
            locked ->
                desk.target(command.caller(), locked.publication().accountId())
                    .chain(target -> claim(command, locked, target.account())));
  }

  private Uni<Package> claim(
      Command command, PublicationDesk.Locked locked, RosterAccount account) {
    Publication publication = locked.publication();
    return clock
        .now()
        .call(
            now ->
                desk.keep(
                    publication,
                    locked.content(),
                    publication.claim(
                        locked.content(), account, terms, command.caller().actor(), now),
                    now))
        .chain(
            () ->
                contents.version(
                    publication.region(),
                    publication.contentId(),
                    locked.content().approvedNumber()))
        .chain(
            approved ->
                desk.claims(publication)
                    .map(
                        claims ->
                            new Package(
                                publication,
                                account,
                                approved.body(),
                                claims.othersThan(command.caller().actor()))));
  }
}
