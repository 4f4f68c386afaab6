package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.complaint.assignment.Delegations;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.assignment.Delegation;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Who stands in for whom. */
@Singleton
class DelegationRepository extends RegionalRepository<Delegation, UUID> implements Delegations {

  DelegationRepository() {
    super(Delegation.class);
  }

  @Override
  public Uni<Delegation> inForce(String region, String personId, String unitPath, LocalDate on) {
    return list(
            region,
            "e.fromId = :person and e.endedAt is null and e.startsOn <= :day and e.endsOn >= :day"
                + " and locate(e.unitPath, :path) = 1",
            "e.createdAt desc, e.id desc",
            Map.of("person", personId, "day", on, "path", unitPath),
            1)
        .map(found -> found.isEmpty() ? null : found.get(0));
  }

  @Override
  public Uni<Delegation> lock(String region, UUID id) {
    return lockById(region, id);
  }

  @Override
  public Uni<Page<Delegation>> page(Caller caller, PageRequest request) {
    Map<String, Object> params = new HashMap<>();
    String where =
        (caller.seesRegion() ? "1 = 1" : Keyset.covered(caller, "e.unitPath", "unit", params))
            + Keyset.after("e.createdAt", request, params);
    return list(caller.region(), where, "e.createdAt desc, e.id desc", params, request.fetch())
        .map(rows -> Page.of(rows, request, row -> Cursor.of(row.createdAt(), row.id())));
  }

  @Override
  public Uni<Delegation> keep(Delegation delegation) {
    return save(delegation);
  }
}
