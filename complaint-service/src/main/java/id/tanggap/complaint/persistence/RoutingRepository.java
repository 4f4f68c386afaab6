package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.routing.RoutingDocuments;
import id.tanggap.complaint.application.routing.RoutingVersions;
import id.tanggap.complaint.domain.routing.RoutingRules;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Routing rules. */
@Singleton
class RoutingRepository extends RegionalRepository<RoutingRow, UUID> implements RoutingVersions {

  private final RoutingDocuments documents = new RoutingDocuments();

  RoutingRepository() {
    super(RoutingRow.class);
  }

  @Override
  public Uni<RoutingRules> inForce(String region, Instant at) {
    return list(region, "e.effectiveFrom <= :at", "e.version desc", Map.of("at", at), 1)
        .map(rows -> rows.isEmpty() ? null : rules(rows.get(0)));
  }

  @Override
  public Uni<Stored> version(String region, int version) {
    return one(region, "e.version = :version", Map.of("version", version))
        .map(row -> row == null ? null : stored(row));
  }

  @Override
  public Uni<Integer> newest(String region) {
    return list(region, "", "e.version desc", Map.of(), 1)
        .map(rows -> rows.isEmpty() ? 0 : rows.get(0).version);
  }

  @Override
  public Uni<Page<Stored>> page(String region, PageRequest request) {
    Uni<List<RoutingRow>> rows =
        request.after() == null
            ? list(region, "", "e.version desc", Map.of(), request.fetch())
            : list(
                region,
                "e.version < :after",
                "e.version desc",
                Map.of("after", (int) request.after().number(0)),
                request.fetch());
    return rows.map(
        found -> Page.of(found, request, row -> Cursor.of(row.version)).map(this::stored));
  }

  @Override
  public Uni<Stored> add(String region, Stored added) {
    RoutingRow row = new RoutingRow();
    row.id = Ids.next();
    row.region = region;
    row.version = added.rules().version();
    row.document = documents.write(added.rules());
    row.effectiveFrom = added.effectiveFrom();
    row.createdBy = added.createdBy();
    row.createdAt = added.createdAt();
    return save(region, row).replaceWith(added);
  }

  private RoutingRules rules(RoutingRow row) {
    return documents.read(row.version, row.document);
  }

  private Stored stored(RoutingRow row) {
    return new Stored(rules(row), row.effectiveFrom, row.createdBy, row.createdAt);
  }
}
