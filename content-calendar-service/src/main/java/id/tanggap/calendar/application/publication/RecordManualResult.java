package id.tanggap.calendar.application.publication;

import id.tanggap.calendar.application.Caller;
import id.tanggap.calendar.application.content.Contents;
import id.tanggap.calendar.domain.content.ContentItem;
import id.tanggap.calendar.domain.publication.ClaimHistory;
import id.tanggap.calendar.domain.publication.PostAddress;
import id.tanggap.calendar.domain.publication.Publication;
import id.tanggap.calendar.domain.roster.RosterAccount;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Binds a publication to the live post that a person made by hand. */
@ApplicationScoped
public class RecordManualResult {
  private final PublicationDesk desk;
  private final Contents contents;
  private final DatabaseClock clock;

  RecordManualResult(PublicationDesk desk, Contents contents, DatabaseClock clock) {
    this.desk = desk;
    this.contents = contents;
    this.clock = clock;
  }

  /**
   * Who reports what.
   *
   * @param url address of the live post as pasted
   * @param publishedAt when it went live; null means now
   * @param guard refuses a version that the caller has not seen; asked under the lock
   */
  public record Command(
      Caller caller, UUID id, String url, Instant publishedAt, LongConsumer guard) {}

  /**
   * Stores the address once. The same report again gives the same answer; another address for the
   * same publication is refused.
   */
  @WithTransaction
  public Uni<Publication> handle(Command command) {
    return desk.toReport(command.caller(), command.id())
        .invoke(locked -> command.guard().accept(locked.publication().version()))
        .chain(
            locked ->
                desk.account(command.caller().region(), locked.publication().accountId())
                    .chain(
                        account ->
                            desk.claims(locked.publication())
                                .chain(claims -> publish(command, locked, account, claims))));
  }

  private Uni<Publication> publish(
      Command command, PublicationDesk.Locked locked, RosterAccount account, ClaimHistory claims) {
    Publication publication = locked.publication();
    ContentItem content = locked.content();
    PostAddress address = PostAddress.of(account, command.url());
    return clock
        .now()
        .chain(
            now -> {
              Optional<Publication.Step> step =
                  publication.publish(
                      address, command.publishedAt(), claims, command.caller().actor(), now);
              if (step.isEmpty()) {
                return Uni.createFrom().item(publication);
              }
              content.published(now);
              return desk.keep(publication, content, step.get(), now)
                  .call(() -> contents.save(content));
            });
  }
}
