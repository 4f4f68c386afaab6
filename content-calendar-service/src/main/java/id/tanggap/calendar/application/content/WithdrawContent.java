package id.tanggap.calendar.application.content;

import id.tanggap.calendar.application.Caller;
import id.tanggap.calendar.application.publication.PublicationDesk;
import id.tanggap.calendar.domain.content.ContentItem;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Takes a content item back for good and cancels what was planned with it. */
@ApplicationScoped
public class WithdrawContent {
  private final ContentDesk desk;
  private final Contents contents;
  private final PublicationDesk publications;
  private final Clock clock;

  WithdrawContent(ContentDesk desk, Contents contents, PublicationDesk publications, Clock clock) {
    this.desk = desk;
    this.contents = contents;
    this.publications = publications;
    this.clock = clock;
  }

  /**
   * Who withdraws what.
   *
   * @param guard refuses a version that the caller has not seen; asked under the lock
   */
  public record Command(Caller caller, UUID id, LongConsumer guard) {}

  /** Withdraws item and publications in one transaction. */
  @WithTransaction
  public Uni<ContentView> handle(Command command) {
    Caller caller = command.caller();
    return desk.toChange(caller, command.id())
        .invoke(item -> command.guard().accept(item.version()))
        .call(item -> withdraw(item, caller))
        .chain(
            item ->
                contents
                    .version(caller.region(), item.id(), item.versionNumber())
                    .map(current -> new ContentView(item, current)));
  }

  private Uni<ContentItem> withdraw(ContentItem item, Caller caller) {
    Instant now = clock.instant();
    item.withdraw(now);
    return contents.save(item).call(() -> publications.cancelAll(item, caller.actor(), now));
  }
}
