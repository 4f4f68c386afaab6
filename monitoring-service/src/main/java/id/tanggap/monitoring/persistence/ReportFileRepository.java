package id.tanggap.monitoring.persistence;

import id.tanggap.kit.persistence.RegionalRepository;
import id.tanggap.monitoring.domain.report.ReportFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Files of the reports. */
@ApplicationScoped
class ReportFileRepository extends RegionalRepository<ReportFile, UUID> {

  ReportFileRepository() {
    super(ReportFile.class);
  }
}
