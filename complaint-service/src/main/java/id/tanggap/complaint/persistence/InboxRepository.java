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
    InboxSql sql = new InboxSql(caller, search);
    Uni<List<Place>> places =
        sql.walksForWords()
            ? places(caller, sql.pageOfFrequentWords(request), sql)
                .chain(
                    found ->
                        found.size() == request.fetch()
                            ? Uni.createFrom().item(found)
                            : places(caller, sql.page(request), sql))
            : places(caller, sql.page(request), sql);
    return places.chain(found -> filled(caller.region(), found, request));
  }

  private Uni<List<Place>> places(Caller caller, String statement, InboxSql sql) {
    return sql(caller.region(), statement, sql.params(), Place.class);
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
    InboxSql sql = new InboxSql(caller, search);
    return sql(caller.region(), sql.count(), sql.params(), Long.class).map(found -> found.get(0));
  }

  // the one case that has the code stands in every list of its caller
  private Uni<List<Complaint>> byCode(Caller caller, TrackingCode code) {
    return one(caller.region(), "e.trackingCode = :code", Map.of("code", code.value()))
        .map(found -> found != null && caller.maySee(found) ? List.of(found) : List.of());
  }
}
