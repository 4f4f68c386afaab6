package id.tanggap.calendar.application.publication;

import id.tanggap.calendar.domain.publication.Publication;
import id.tanggap.calendar.domain.publication.PublicationState;
import id.tanggap.calendar.domain.publication.TimelineEntry;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Publications with their histories. */
public interface Publications {

  /**
   * What a list shows; null means no restriction.
   *
   * @param units only publications of content of these units
   * @param postedOn and beside them those on these accounts, whatever their content; null for none
   */
  record Filter(
      Set<UUID> units,
      Set<UUID> postedOn,
      UUID contentId,
      UUID accountId,
      PublicationState state) {}

  /** Where a publication lives: enough to lock it in the right order. */
  record Place(String region, UUID contentId, UUID id) {}

  /** The publication; null when not in the region. */
  Uni<Publication> byId(String region, UUID id);

  /** The publication, locked until the transaction ends; null when not in the region. */
  Uni<Publication> lock(String region, UUID id);

  /** Id of the content item, read without loading the publication; null when not in the region. */
  Uni<UUID> contentOf(String region, UUID id);

  /** Publications of a content item that are not ended, missed ones included. */
  Uni<List<Publication>> unfinished(String region, UUID contentId);

  /** Planned and ready publications on an account, ordered by content item. */
  Uni<List<Place>> waitingOn(String region, UUID accountId);

  /** Publications of all regions whose late window is over, by the clock of the database. */
  Uni<List<Place>> overdue(int limit);

  /** Stores a new or changed one now; a broken uniqueness rule speaks here. */
  Uni<Publication> save(Publication publication);

  /** Adds a line to a history. */
  Uni<TimelineEntry> add(TimelineEntry entry);

  /** The history, oldest first. */
  Uni<List<TimelineEntry>> timeline(String region, UUID id);

  /** Publications by due time, latest first. */
  Uni<Page<Publication>> page(String region, Filter filter, PageRequest request);

  /**
   * Publications whose local date lies between two days, both included, by local time.
   *
   * @param limit most results
   */
  Uni<List<Publication>> between(
      String region, LocalDate from, LocalDate to, Filter filter, int limit);
}
