package id.tanggap.account.persistence.compliance;

import id.tanggap.account.domain.compliance.ComplianceProfile;
import id.tanggap.kit.persistence.RegionalRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Rules of regions; part of {@link ComplianceRepository}. */
@ApplicationScoped
class ComplianceProfileRepository extends RegionalRepository<ComplianceProfile, UUID> {

  ComplianceProfileRepository() {
    super(ComplianceProfile.class);
  }
}
