package id.tanggap.monitoring.persistence;

import id.tanggap.kit.persistence.RegionalRepository;
import id.tanggap.monitoring.domain.roster.MonitoredAppointment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Rows of the appointments. */
@ApplicationScoped
class MonitoredAppointmentRepository extends RegionalRepository<MonitoredAppointment, UUID> {

  MonitoredAppointmentRepository() {
    super(MonitoredAppointment.class);
  }
}
