package id.tanggap.calendar.application.content;

import id.tanggap.calendar.application.Caller;
import id.tanggap.calendar.domain.content.ContentItem;
import id.tanggap.calendar.domain.content.ContentVersion;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Hands a content item to the approvers. */
@ApplicationScoped
public class SubmitContent {
  private final ContentDesk desk;
  private final Contents contents;
  private final ContentEvents events;
  private final Clock clock;

  SubmitContent(ContentDesk desk, Contents contents, ContentEvents events, Clock clock) {
    this.desk = desk;
    this.contents = contents;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Who submits what.
   *
   * @param guard refuses a version that the caller has not seen; asked under the lock
   */
  public record Command(Caller caller, UUID id, LongConsumer guard) {}

  /** Submits, or refuses with every finding at once. */
  @WithTransaction
  public Uni<ContentView> handle(Command command) {
    Caller caller = command.caller();
    return desk.toChange(caller, command.id())
        .invoke(item -> command.guard().accept(item.version()))
        .chain(
            item ->
                contents
                    .version(caller.region(), item.id(), item.versionNumber())
                    .chain(current -> submit(caller, item, current)));
  }

  private Uni<ContentView> submit(Caller caller, ContentItem item, ContentVersion current) {
    var submitted = item.submit(current, caller.actor(), clock.instant());
    return contents
        .save(item)
        .call(() -> events.publish(submitted))
        .map(saved -> new ContentView(saved, current));
  }
}
