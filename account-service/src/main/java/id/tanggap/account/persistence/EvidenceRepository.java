package id.tanggap.account.persistence;

import id.tanggap.account.domain.impersonation.Evidence;
import id.tanggap.kit.persistence.RegionalRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Evidence in PostgreSQL. */
@ApplicationScoped
class EvidenceRepository extends RegionalRepository<Evidence, UUID> {

  EvidenceRepository() {
    super(Evidence.class);
  }
}
