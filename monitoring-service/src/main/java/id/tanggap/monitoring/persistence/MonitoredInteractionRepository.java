package id.tanggap.monitoring.persistence;

import id.tanggap.kit.persistence.RegionalRepository;
import id.tanggap.monitoring.domain.response.MonitoredInteraction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Rows of the interactions. */
@ApplicationScoped
class MonitoredInteractionRepository extends RegionalRepository<MonitoredInteraction, UUID> {

  MonitoredInteractionRepository() {
    super(MonitoredInteraction.class);
  }
}
