package id.tanggap.monitoring.persistence;

import id.tanggap.kit.persistence.RegionalRepository;
import id.tanggap.monitoring.domain.response.MonitoredComplaint;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Rows of the complaints. */
@ApplicationScoped
class MonitoredComplaintRepository extends RegionalRepository<MonitoredComplaint, UUID> {

  MonitoredComplaintRepository() {
    super(MonitoredComplaint.class);
  }
}
