package id.tanggap.calendar.application.content;

import id.tanggap.calendar.application.Caller;
import id.tanggap.calendar.application.publication.PublicationDesk;
import id.tanggap.calendar.domain.content.ContentItem;
import id.tanggap.calendar.domain.content.ContentVersion;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;

/**
 * Writes a new version of a content item. An approval does not survive it: its publications go back
 * to planned in the same transaction. Not while somebody is posting the approved text.
 */
@ApplicationScoped
public class EditContent {
  private final ContentDesk desk;
  private final Contents contents;
  private final ContentEvents events;
  private final PublicationDesk publications;
  private final Clock clock;

  EditContent(
      ContentDesk desk,
      Contents contents,
      ContentEvents events,
      PublicationDesk publications,
      Clock clock) {
    this.desk = desk;
    this.contents = contents;
    this.events = events;
    this.publications = publications;
    this.clock = clock;
  }

  /**
   * Who changes what.
   *
   * @param guard refuses a version that the caller has not seen; asked under the lock
   * @param change from what is written now to what is wanted
   */
  public record Command(
      Caller caller, UUID id, LongConsumer guard, UnaryOperator<ContentDraft> change) {}

  /** Stores the new version; writing the same again changes nothing and keeps an approval. */
  @WithTransaction
  public Uni<ContentView> handle(Command command) {
    Caller caller = command.caller();
    return desk.toChange(caller, command.id())
        .invoke(item -> command.guard().accept(item.version()))
        .chain(
            item ->
                contents
                    .version(caller.region(), item.id(), item.versionNumber())
                    .chain(current -> write(command, item, current)));
  }

  private Uni<ContentView> write(Command command, ContentItem item, ContentVersion current) {
    ContentDraft wanted = command.change().apply(new ContentDraft(item.brief(), current.body()));
    Instant now = clock.instant();
    return desk.check(item.region(), wanted.brief())
        .chain(
            () ->
                item.wouldChange(wanted.brief(), wanted.body())
                    ? publications.requireNobodyPosting(item)
                    : Uni.createFrom().voidItem())
        .map(ignored -> item.edit(wanted.brief(), wanted.body(), command.caller().actor(), now))
        .chain(
            edited ->
                edited.isEmpty()
                    ? Uni.createFrom().item(new ContentView(item, current))
                    : store(item, edited.get(), command.caller(), now));
  }

  private Uni<ContentView> store(
      ContentItem item, ContentItem.Edited edited, Caller caller, Instant now) {
    return contents
        .add(edited.next())
        .call(() -> publications.settleContent(item, caller.actor(), now))
        .call(() -> contents.save(item))
        .call(
            () ->
                edited.invalidated().isEmpty()
                    ? Uni.createFrom().voidItem()
                    : events.publish(edited.invalidated().get()))
        .map(version -> new ContentView(item, version));
  }
}
