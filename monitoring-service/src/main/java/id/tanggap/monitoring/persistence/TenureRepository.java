package id.tanggap.monitoring.persistence;

import id.tanggap.kit.persistence.RegionalRepository;
import id.tanggap.monitoring.domain.roster.Tenure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Rows of the tenures. */
@ApplicationScoped
class TenureRepository extends RegionalRepository<Tenure, UUID> {

  TenureRepository() {
    super(Tenure.class);
  }
}
