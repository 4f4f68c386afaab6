package id.tanggap.complaint.persistence.privacy;

import id.tanggap.complaint.application.privacy.IdentityLooks;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.privacy.IdentityLook;
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

/** Looks behind the mask. */
@Singleton
class IdentityLookRepository extends RegionalRepository<IdentityLook, UUID>
    implements IdentityLooks {

  IdentityLookRepository() {
    super(IdentityLook.class);
  }

  @Override
  public Uni<IdentityLook> keep(IdentityLook look) {
    return save(look);
  }

  @Override
  public Uni<Page<IdentityLook>> page(Caller caller, UUID complaintId, PageRequest request) {
    Map<String, Object> params = new HashMap<>();
    StringBuilder where =
        new StringBuilder("not exists (select 1 from Complaint c where c.id = e.complaintId and ")
            .append("c.visibility = id.tanggap.complaint.domain.complaint.Visibility.SECRET and ")
            .append(Keyset.covered(caller, "c.reportedUnitPath", "reported", params))
            .append(")");
    if (complaintId != null) {
      where.append(" and e.complaintId = :complaintId");
      params.put("complaintId", complaintId);
    }
    where.append(Keyset.after("e.lookedAt", request, params));
    return list(
            caller.region(),
            where.toString(),
            "e.lookedAt desc, e.id desc",
            params,
            request.fetch())
        .map(rows -> Page.of(rows, request, row -> Cursor.of(row.lookedAt(), row.id())));
  }
}
