package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.citizen.Relations;
import id.tanggap.complaint.domain.citizen.RelatedCase;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Links between reports. */
@Singleton
class RelationRepository extends RegionalRepository<RelatedCase, UUID> implements Relations {

  RelationRepository() {
    super(RelatedCase.class);
  }

  @Override
  public Uni<RelatedCase> of(String region, UUID complaintId) {
    return byId(region, complaintId);
  }

  @Override
  public Uni<RelatedCase> keep(RelatedCase link) {
    return save(link);
  }
}
