package id.tanggap.account.persistence.compliance;

import id.tanggap.account.domain.compliance.ComplianceWaiver;
import id.tanggap.kit.persistence.RegionalRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Waivers; part of {@link ComplianceRepository}. */
@ApplicationScoped
class ComplianceWaiverRepository extends RegionalRepository<ComplianceWaiver, UUID> {

  ComplianceWaiverRepository() {
    super(ComplianceWaiver.class);
  }
}
