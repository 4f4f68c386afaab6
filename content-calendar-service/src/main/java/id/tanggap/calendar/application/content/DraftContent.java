package id.tanggap.calendar.application.content;

import id.tanggap.calendar.application.Caller;
import id.tanggap.calendar.domain.content.ContentItem;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Begins a content item of a unit. */
@ApplicationScoped
public class DraftContent {
  private final ContentDesk desk;
  private final Contents contents;
  private final Clock clock;

  DraftContent(ContentDesk desk, Contents contents, Clock clock) {
    this.desk = desk;
    this.contents = contents;
    this.clock = clock;
  }

  /**
   * Who begins what for which unit.
   *
   * @param unitId null when the unit is named by its code
   * @param unitCode null when the unit is named by its id
   */
  public record Command(Caller caller, UUID unitId, String unitCode, ContentDraft draft) {}

  /** Stores item and first version. */
  @WithTransaction
  public Uni<ContentView> handle(Command command) {
    Caller caller = command.caller();
    ContentDraft draft = command.draft();
    return desk.unitToWriteFor(caller, command.unitId(), command.unitCode())
        .call(() -> desk.check(caller.region(), draft.brief()))
        .map(
            unit ->
                ContentItem.draft(
                    caller.region(),
                    unit.id(),
                    draft.brief(),
                    draft.body(),
                    caller.actor(),
                    clock.instant()))
        .chain(
            drafted ->
                contents
                    .save(drafted.item())
                    .chain(() -> contents.add(drafted.first()))
                    .map(first -> new ContentView(drafted.item(), first)));
  }
}
