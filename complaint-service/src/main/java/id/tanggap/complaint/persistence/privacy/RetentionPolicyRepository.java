package id.tanggap.complaint.persistence.privacy;

import id.tanggap.complaint.application.privacy.RetentionPolicies;
import id.tanggap.complaint.domain.privacy.RetentionPolicy;
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

/** What regions keep how long. */
@Singleton
class RetentionPolicyRepository extends RegionalRepository<RetentionPolicy, UUID>
    implements RetentionPolicies {

  RetentionPolicyRepository() {
    super(RetentionPolicy.class);
  }

  @Override
  public Uni<RetentionPolicy> current(String region) {
    return list(region, "", "e.version desc", Map.of(), 1)
        .map(found -> found.isEmpty() ? null : found.get(0));
  }

  @Override
  public Uni<Page<RetentionPolicy>> page(String region, PageRequest request) {
    Map<String, Object> params = new HashMap<>();
    String where = "1 = 1" + Keyset.after("e.createdAt", request, params);
    return list(region, where, "e.createdAt desc, e.id desc", params, request.fetch())
        .map(rows -> Page.of(rows, request, row -> Cursor.of(row.createdAt(), row.id())));
  }

  @Override
  public Uni<RetentionPolicy> keep(RetentionPolicy policy) {
    return save(policy);
  }
}
