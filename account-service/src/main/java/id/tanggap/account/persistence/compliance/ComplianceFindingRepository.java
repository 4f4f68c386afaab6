package id.tanggap.account.persistence.compliance;

import id.tanggap.account.domain.compliance.ComplianceFinding;
import id.tanggap.kit.persistence.RegionalRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Findings; part of {@link ComplianceRepository}. */
@ApplicationScoped
class ComplianceFindingRepository extends RegionalRepository<ComplianceFinding, UUID> {

  ComplianceFindingRepository() {
    super(ComplianceFinding.class);
  }
}
