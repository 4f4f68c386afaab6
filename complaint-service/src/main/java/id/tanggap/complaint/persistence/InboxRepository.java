package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.complaint.Inbox;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.TrackingCode;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The inbox: first the ids of a page along an index, then the cases themselves. */
@Singleton
class InboxRepository extends RegionalRepository<Complaint, UUID> implements Inbox {

  InboxRepository() {
    super(Complaint.class);
  }

  private record Place(UUID id, Instant sorted) {}

  @Override
  public Uni<Page<Complaint>> page(Caller caller, Search search, PageRequest request) {
    Optional<TrackingCode> code = InboxSql.code(search);
    if (code.isPresent()) {
      return byCode(caller, code.get()).map(found -> Page.of(found, request, row -> cursor(row)));
    }
    return statement(caller, search)
        .chain(
            sql -> {
              String page = sql.page(request);
              return sql(caller.region(), page, sql.params(), Place.class);
            })
        .chain(places -> filled(caller.region(), places, request));
  }

  private static Cursor cursor(Complaint row) {
    return Cursor.of(row.report().receivedAt(), row.id());
  }

  private Uni<Page<Complaint>> filled(String region, List<Place> places, PageRequest request) {
    List<UUID> ids = places.stream().map(Place::id).toList();
    Uni<List<Complaint>> cases =
        ids.isEmpty()
            ? Uni.createFrom().item(List.of())
            : list(region, "e.id in :ids", "", Map.of("ids", ids), ids.size());
    return cases.map(
        found -> {
          Map<UUID, Complaint> byId =
              found.stream().collect(Collectors.toMap(Complaint::id, Function.identity()));
          Map<UUID, Instant> sorted =
              places.stream().collect(Collectors.toMap(Place::id, Place::sorted));
          return Page.of(
              ids.stream().map(byId::get).toList(),
              request,
              row -> Cursor.of(sorted.get(row.id()), row.id()));
        });
  }

  @Override
  public Uni<Long> count(Caller caller, Search search) {
    Optional<TrackingCode> code = InboxSql.code(search);
    if (code.isPresent()) {
      return byCode(caller, code.get()).map(found -> (long) found.size());
    }
    return statement(caller, search)
        .chain(sql -> sql(caller.region(), sql.count(), sql.params(), Long.class))
        .map(found -> found.get(0));
  }

  // the one case that has the code stands in every list of its caller
  private Uni<List<Complaint>> byCode(Caller caller, TrackingCode code) {
    return one(caller.region(), "e.trackingCode = :code", Map.of("code", code.value()))
        .map(found -> found != null && caller.maySee(found) ? List.of(found) : List.of());
  }

  private Uni<InboxSql> statement(Caller caller, Search search) {
    if (search.words() == null) {
      return Uni.createFrom().item(new InboxSql(caller, search, false));
    }
    return sql(caller.region(), InboxSql.frequency(), Map.of("words", search.words()), Long.class)
        .map(found -> new InboxSql(caller, search, found.get(0) > InboxSql.RARE));
  }
}
