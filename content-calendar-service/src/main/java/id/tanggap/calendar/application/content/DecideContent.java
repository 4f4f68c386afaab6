package id.tanggap.calendar.application.content;

import id.tanggap.calendar.application.Caller;
import id.tanggap.calendar.application.publication.PublicationDesk;
import id.tanggap.calendar.domain.content.ApprovalDecision;
import id.tanggap.calendar.domain.content.ContentItem;
import id.tanggap.calendar.domain.content.Verdict;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * An approver's answer to a submitted item. Authorship is read again under the lock of the item, so
 * an edit in flight either comes before the decision (and the item is a draft again) or after it
 * (and voids it).
 */
@ApplicationScoped
public class DecideContent {
  private final ContentDesk desk;
  private final Contents contents;
  private final ContentEvents events;
  private final PublicationDesk publications;
  private final Clock clock;

  DecideContent(
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
   * Who answers what.
   *
   * @param seenHash hash of the version the approver looked at; null when not said
   * @param guard refuses a version that the caller has not seen; asked under the lock
   */
  public record Command(
      Caller caller,
      UUID id,
      Verdict verdict,
      String comment,
      String seenHash,
      LongConsumer guard) {}

  /**
   * The decision and the item after it.
   *
   * @param item in its new state
   */
  public record Outcome(ApprovalDecision decision, ContentItem item) {}

  /** Stores the decision; an approval makes the planned publications ready. */
  @WithTransaction
  public Uni<Outcome> handle(Command command) {
    Caller caller = command.caller();
    return desk.toChange(caller, command.id())
        .invoke(item -> command.guard().accept(item.version()))
        .chain(
            item ->
                contents
                    .editors(caller.region(), item.id())
                    .chain(editors -> decide(command, item, editors)));
  }

  private Uni<Outcome> decide(Command command, ContentItem item, Set<String> editors) {
    Instant now = clock.instant();
    ContentItem.Decided decided =
        item.decide(
            command.verdict(),
            command.comment(),
            command.seenHash(),
            command.caller().actor(),
            editors,
            now);
    return contents
        .add(decided.decision())
        .call(() -> publications.settleContent(item, command.caller().actor(), now))
        .call(() -> contents.save(item))
        .call(
            () ->
                decided.approved().isEmpty()
                    ? Uni.createFrom().voidItem()
                    : events.publish(decided.approved().get()))
        .map(decision -> new Outcome(decision, item));
  }
}
