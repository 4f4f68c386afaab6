package id.tanggap.calendar.persistence;

import id.tanggap.calendar.application.publication.Publications;
import id.tanggap.calendar.domain.publication.Publication;
import id.tanggap.calendar.domain.publication.PublicationState;
import id.tanggap.calendar.domain.publication.TimelineEntry;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.persistence.CrossRegion;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Publications in PostgreSQL, with their histories. */
@Singleton
public class PublicationRepository extends RegionalRepository<Publication, UUID>
    implements Publications {
  private static final Set<PublicationState> ENDED =
      Set.of(PublicationState.PUBLISHED, PublicationState.CANCELLED);

  private final Entries entries = new Entries();
  private final CrossRegion crossRegion;

  PublicationRepository(CrossRegion crossRegion) {
    super(Publication.class);
    this.crossRegion = crossRegion;
  }

  private static final class Entries extends RegionalRepository<TimelineEntry, UUID> {
    Entries() {
      super(TimelineEntry.class);
    }
  }

  @Override
  public Uni<Publication> lock(String region, UUID id) {
    return lockById(region, id);
  }

  @Override
  public Uni<UUID> contentOf(String region, UUID id) {
    return sql(
            region,
            "select content_id from publication where region = :region and id = :id",
            Map.of("id", id),
            UUID.class)
        .map(found -> found.isEmpty() ? null : found.get(0));
  }

  @Override
  public Uni<List<Publication>> unfinished(String region, UUID contentId) {
    return list(
        region,
        "e.contentId = :content and e.state not in :ended",
        "e.dueAt, e.id",
        Map.of("content", contentId, "ended", ENDED),
        Integer.MAX_VALUE);
  }

  @Override
  public Uni<List<Place>> waitingOn(String region, UUID accountId) {
    return sql(
        region,
        """
        select region, content_id, id from publication
         where region = :region and account_id = :account and state in ('PLANNED', 'READY')
         order by content_id, id
        """,
        Map.of("account", accountId),
        Place.class);
  }

  /**
   * Reads only what is overdue, out of the partial index of what is open: in a subquery the time is
   * taken once, and only then can the index be searched by it.
   */
  @Override
  public Uni<List<Place>> overdue(int limit) {
    return crossRegion.sql(
        "the scan for missed publications serves every region",
        """
        select region, content_id, id from publication
         where state in ('PLANNED', 'READY') and miss_at <= (select clock_timestamp())
         order by miss_at
         limit :limit
        """,
        Map.of("limit", limit),
        Place.class);
  }

  @Override
  public Uni<TimelineEntry> add(TimelineEntry entry) {
    return entries.save(entry);
  }

  /** Ids grow with time, also within one transaction, where the times are equal. */
  @Override
  public Uni<List<TimelineEntry>> timeline(String region, UUID id) {
    return entries.list(
        region, "e.publicationId = :id", "e.id", Map.of("id", id), Integer.MAX_VALUE);
  }

  @Override
  public Uni<Page<Publication>> page(String region, Filter filter, PageRequest request) {
    if (nothing(filter)) {
      return Uni.createFrom().item(new Page<>(List.of(), null));
    }
    Conditions conditions = conditions(filter);
    if (request.after() != null) {
      conditions
          .when(
              request.after().instant(0),
              "(e.dueAt < :due or (e.dueAt = :due and e.id < :after))",
              "due")
          .when(request.after().uuid(1), "1 = 1", "after");
    }
    return list(
            region,
            conditions.where(),
            "e.dueAt desc, e.id desc",
            conditions.values(),
            request.fetch())
        .map(
            found ->
                Page.of(
                    found,
                    request,
                    publication -> Cursor.of(publication.dueAt(), publication.id())));
  }

  @Override
  public Uni<List<Publication>> between(
      String region, LocalDate from, LocalDate to, Filter filter, int limit) {
    if (nothing(filter)) {
      return Uni.createFrom().item(List.of());
    }
    Conditions conditions =
        conditions(filter)
            .when(from.atStartOfDay(), "e.localAt >= :from", "from")
            .when(to.plusDays(1).atStartOfDay(), "e.localAt < :until", "until");
    return list(region, conditions.where(), "e.localAt, e.id", conditions.values(), limit);
  }

  private static boolean nothing(Filter filter) {
    return filter.units() != null && filter.units().isEmpty();
  }

  private static Conditions conditions(Filter filter) {
    Conditions reach =
        filter.postedOn() == null
            ? new Conditions().when(filter.units(), "e.unitId in :units", "units")
            : new Conditions()
                .when(filter.units(), "(e.unitId in :units or e.accountId in :posted)", "units")
                .when(filter.postedOn(), "1 = 1", "posted");
    return reach
        .when(filter.contentId(), "e.contentId = :content", "content")
        .when(filter.accountId(), "e.accountId = :account", "account")
        .when(filter.state(), "e.state = :state", "state");
  }
}
