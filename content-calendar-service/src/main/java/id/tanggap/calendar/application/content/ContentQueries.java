package id.tanggap.calendar.application.content;

import id.tanggap.calendar.application.Caller;
import id.tanggap.calendar.application.roster.Units;
import id.tanggap.calendar.domain.content.ApprovalDecision;
import id.tanggap.calendar.domain.content.ContentItem;
import id.tanggap.calendar.domain.content.ContentState;
import id.tanggap.calendar.domain.content.ContentVersion;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads content items; shows only what the caller reaches. */
@ApplicationScoped
public class ContentQueries {
  private final ContentDesk desk;
  private final Contents contents;
  private final Units units;

  ContentQueries(ContentDesk desk, Contents contents, Units units) {
    this.desk = desk;
    this.contents = contents;
    this.units = units;
  }

  /**
   * What a caller asks a list for; null means no restriction.
   *
   * @param unitId only items of exactly this unit
   */
  public record Wish(UUID unitId, ContentState state, String pillar, UUID programmeId) {}

  /** One item with its current version. */
  @WithSession
  public Uni<ContentView> byId(Caller caller, UUID id) {
    return desk.toRead(caller, id)
        .chain(
            item ->
                contents
                    .version(caller.region(), id, item.versionNumber())
                    .map(current -> new ContentView(item, current)));
  }

  /** All versions of an item, newest first. */
  @WithSession
  public Uni<List<ContentVersion>> versions(Caller caller, UUID id) {
    return desk.toRead(caller, id).chain(() -> contents.versions(caller.region(), id));
  }

  /** All decisions about an item, newest first. */
  @WithSession
  public Uni<List<ApprovalDecision>> decisions(Caller caller, UUID id) {
    return desk.toRead(caller, id).chain(() -> contents.decisions(caller.region(), id));
  }

  /** Items, newest first. */
  @WithSession
  public Uni<Page<ContentItem>> page(Caller caller, Wish wish, PageRequest request) {
    return reach(units, caller, wish.unitId())
        .chain(
            reach ->
                contents.page(
                    caller.region(),
                    new Contents.Filter(reach, wish.state(), wish.pillar(), wish.programmeId()),
                    request));
  }

  /** The units a list may show: null for all, else what the caller serves and asks for. */
  public static Uni<Set<UUID>> reach(Units units, Caller caller, UUID wanted) {
    if (caller.readsRegion()) {
      return Uni.createFrom().item(wanted == null ? null : Set.of(wanted));
    }
    return units
        .covered(caller.region(), caller.units())
        .map(
            served ->
                wanted == null
                    ? Set.copyOf(served)
                    : served.contains(wanted) ? Set.of(wanted) : Set.<UUID>of());
  }
}
