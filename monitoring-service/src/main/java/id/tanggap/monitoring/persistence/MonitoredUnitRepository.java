package id.tanggap.monitoring.persistence;

import id.tanggap.kit.persistence.RegionalRepository;
import id.tanggap.monitoring.domain.roster.MonitoredUnit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Rows of the units. */
@ApplicationScoped
class MonitoredUnitRepository extends RegionalRepository<MonitoredUnit, UUID> {

  MonitoredUnitRepository() {
    super(MonitoredUnit.class);
  }
}
