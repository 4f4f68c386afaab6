package id.tanggap.calendar.application.publication;

import id.tanggap.calendar.application.Caller;
import id.tanggap.calendar.application.content.ContentQueries;
import id.tanggap.calendar.application.content.Contents;
import id.tanggap.calendar.application.roster.Accounts;
import id.tanggap.calendar.application.roster.Units;
import id.tanggap.calendar.domain.content.ContentItem;
import id.tanggap.calendar.domain.publication.CalendarTooFull;
import id.tanggap.calendar.domain.publication.Publication;
import id.tanggap.calendar.domain.publication.PublicationState;
import id.tanggap.calendar.domain.publication.TimelineEntry;
import id.tanggap.calendar.domain.roster.RosterAccount;
import id.tanggap.calendar.domain.roster.RosterUnit;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads publications and the calendar; shows only what the caller reaches: by the unit of the
 * content or, for who posts on it, by the account.
 */
@ApplicationScoped
public class PublicationQueries {
  /** A month of a busy region has fewer; more would be no calendar any more. */
  public static final int CALENDAR_LIMIT = 10_000;

  private final Publications publications;
  private final Contents contents;
  private final Accounts accounts;
  private final Units units;
  private final PublicationDesk desk;

  PublicationQueries(
      Publications publications,
      Contents contents,
      Accounts accounts,
      Units units,
      PublicationDesk desk) {
    this.publications = publications;
    this.contents = contents;
    this.accounts = accounts;
    this.units = units;
    this.desk = desk;
  }

  /** What a caller asks a list for; null means no restriction. */
  public record Wish(UUID unitId, UUID contentId, UUID accountId, PublicationState state) {}

  /**
   * One entry of the calendar.
   *
   * @param account null when the registry has deleted it
   */
  public record Slot(Publication publication, ContentItem content, RosterAccount account) {}

  /** One publication. */
  @WithSession
  public Uni<Publication> byId(Caller caller, UUID id) {
    return readable(caller, id);
  }

  /** The history of a publication, oldest first. */
  @WithSession
  public Uni<List<TimelineEntry>> timeline(Caller caller, UUID id) {
    return readable(caller, id).chain(() -> publications.timeline(caller.region(), id));
  }

  /** Publications by due time, latest first. */
  @WithSession
  public Uni<Page<Publication>> page(Caller caller, Wish wish, PageRequest request) {
    return filter(caller, wish)
        .chain(filter -> publications.page(caller.region(), filter, request));
  }

  /**
   * What is planned between two local days, both included, by local time.
   *
   * @throws CalendarTooFull when it is more than one view shows
   */
  @WithSession
  public Uni<List<Slot>> calendar(Caller caller, LocalDate from, LocalDate to, Wish wish) {
    return filter(caller, wish)
        .chain(
            filter -> publications.between(caller.region(), from, to, filter, CALENDAR_LIMIT + 1))
        .invoke(
            found -> {
              if (found.size() > CALENDAR_LIMIT) {
                throw new CalendarTooFull(from, to, CALENDAR_LIMIT);
              }
            })
        .chain(found -> slots(caller.region(), found));
  }

  private Uni<List<Slot>> slots(String region, List<Publication> found) {
    Set<UUID> contentIds = found.stream().map(Publication::contentId).collect(Collectors.toSet());
    Set<UUID> accountIds = found.stream().map(Publication::accountId).collect(Collectors.toSet());
    return contents
        .byIds(region, contentIds)
        .chain(
            items ->
                accounts
                    .byIds(region, accountIds)
                    .map(known -> join(found, index(items), byId(known))));
  }

  private static List<Slot> join(
      List<Publication> found, Map<UUID, ContentItem> items, Map<UUID, RosterAccount> accounts) {
    return found.stream()
        .map(
            publication ->
                new Slot(
                    publication,
                    items.get(publication.contentId()),
                    accounts.get(publication.accountId())))
        .toList();
  }

  private static Map<UUID, ContentItem> index(List<ContentItem> items) {
    return items.stream().collect(Collectors.toMap(ContentItem::id, Function.identity()));
  }

  private static Map<UUID, RosterAccount> byId(List<RosterAccount> accounts) {
    return accounts.stream().collect(Collectors.toMap(RosterAccount::id, Function.identity()));
  }

  private Uni<Publication> readable(Caller caller, UUID id) {
    return publications
        .byId(caller.region(), id)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("publication", id))
        .call(
            publication ->
                units
                    .byId(caller.region(), publication.unitId())
                    .chain(unit -> reads(caller, unit, publication.accountId()))
                    .invoke(
                        reads -> {
                          if (!reads) {
                            throw new NotFound("publication", id);
                          }
                        }));
  }

  private Uni<Boolean> reads(Caller caller, RosterUnit unit, UUID accountId) {
    return caller.reads(unit)
        ? Uni.createFrom().item(true)
        : desk.holder(caller.region(), accountId).map(caller::postsFor);
  }

  private Uni<Publications.Filter> filter(Caller caller, Wish wish) {
    return ContentQueries.reach(units, caller, wish.unitId())
        .chain(
            reach ->
                postedOn(caller, wish, reach)
                    .map(
                        own ->
                            new Publications.Filter(
                                reach, own, wish.contentId(), wish.accountId(), wish.state())));
  }

  /** Who asks for content of one unit does not mean what others plan on the accounts. */
  private Uni<Set<UUID>> postedOn(Caller caller, Wish wish, Set<UUID> reach) {
    return reach == null || reach.isEmpty() || wish.unitId() != null || !caller.posts()
        ? Uni.createFrom().nullItem()
        : accounts.of(caller.region(), reach).map(own -> own.isEmpty() ? null : Set.copyOf(own));
  }
}
