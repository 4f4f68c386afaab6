package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.complaint.merge.CaseLinks;
import id.tanggap.complaint.domain.complaint.CaseLink;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What belongs together. */
@Singleton
class LinkRepository extends RegionalRepository<CaseLink, UUID> implements CaseLinks {

  private static final int MOST_PER_CASE = 500;

  LinkRepository() {
    super(CaseLink.class);
  }

  @Override
  public Uni<List<CaseLink>> of(String region, UUID complaintId) {
    return list(
        region,
        "e.fromId = :id or e.toId = :id",
        "e.createdAt, e.id",
        Map.of("id", complaintId),
        MOST_PER_CASE);
  }

  @Override
  public Uni<UUID> originOf(String region, UUID complaintId) {
    return list(
            region,
            "e.toId = :id and e.kind = :split",
            "e.createdAt, e.id",
            Map.of("id", complaintId, "split", CaseLink.Kind.SPLIT),
            1)
        .map(found -> found.isEmpty() ? null : found.get(0).fromId());
  }

  @Override
  public Uni<CaseLink> keep(CaseLink link) {
    return save(link);
  }
}
