package id.tanggap.complaint.persistence.privacy;

import id.tanggap.complaint.application.privacy.LegalHolds;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.privacy.LegalHold;
import id.tanggap.complaint.persistence.Keyset;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Legal holds. */
@Singleton
class LegalHoldRepository extends RegionalRepository<LegalHold, UUID> implements LegalHolds {

  LegalHoldRepository() {
    super(LegalHold.class);
  }

  @Override
  public Uni<LegalHold> lock(String region, UUID id) {
    return lockById(region, id);
  }

  @Override
  public Uni<Boolean> standsOn(String region, UUID complaintId) {
    return count(region, "e.complaintId = :id and e.liftedAt is null", Map.of("id", complaintId))
        .map(found -> found > 0);
  }

  @Override
  public Uni<Page<LegalHold>> page(Caller caller, PageRequest request) {
    Map<String, Object> params = new HashMap<>();
    String where =
        "not exists (select 1 from Complaint c where c.id = e.complaintId and "
            + "c.visibility = id.tanggap.complaint.domain.complaint.Visibility.SECRET and "
            + Keyset.covered(caller, "c.reportedUnitPath", "reported", params)
            + ")"
            + Keyset.after("e.placedAt", request, params);
    return list(caller.region(), where, "e.placedAt desc, e.id desc", params, request.fetch())
        .map(rows -> Page.of(rows, request, row -> Cursor.of(row.placedAt(), row.id())));
  }

  @Override
  public Uni<LegalHold> keep(LegalHold hold) {
    return save(hold);
  }
}
