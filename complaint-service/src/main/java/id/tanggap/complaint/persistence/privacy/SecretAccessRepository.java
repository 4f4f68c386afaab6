package id.tanggap.complaint.persistence.privacy;

import id.tanggap.complaint.application.privacy.SecretAccesses;
import id.tanggap.complaint.domain.privacy.SecretAccess;
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

/** Access lists of secret cases. */
@Singleton
class SecretAccessRepository extends RegionalRepository<SecretAccess, UUID>
    implements SecretAccesses {

  SecretAccessRepository() {
    super(SecretAccess.class);
  }

  @Override
  public Uni<Page<SecretAccess>> page(String region, UUID complaintId, PageRequest request) {
    Map<String, Object> params = new HashMap<>();
    params.put("complaintId", complaintId);
    String where = "e.complaintId = :complaintId" + Keyset.after("e.grantedAt", request, params);
    return list(region, where, "e.grantedAt desc, e.id desc", params, request.fetch())
        .map(rows -> Page.of(rows, request, row -> Cursor.of(row.grantedAt(), row.id())));
  }

  @Override
  public Uni<SecretAccess> keep(SecretAccess access) {
    return save(access);
  }
}
