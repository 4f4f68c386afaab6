package id.tanggap.monitoring.persistence;

import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.persistence.RegionalRepository;
import id.tanggap.monitoring.application.Reports;
import id.tanggap.monitoring.domain.report.Report;
import id.tanggap.monitoring.domain.report.ReportFile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reports in PostgreSQL. */
@ApplicationScoped
class ReportRepository extends RegionalRepository<Report, UUID> implements Reports {

  @Inject ReportFileRepository files;

  ReportRepository() {
    super(Report.class);
  }

  @Override
  public Uni<Void> add(Report report, ReportFile file) {
    return save(report).chain(() -> files.save(file)).replaceWithVoid();
  }

  @Override
  public Uni<ReportFile> fileOf(String region, UUID id) {
    return files.byId(region, id);
  }

  @Override
  public Uni<List<Report>> list(String region, PageRequest page) {
    if (page.after() == null) {
      return list(region, "", "e.generatedAt desc, e.id desc", Map.of(), page.fetch());
    }
    return list(
        region,
        "e.generatedAt < :at or (e.generatedAt = :at and e.id < :id)",
        "e.generatedAt desc, e.id desc",
        Map.of("at", page.after().instant(0), "id", page.after().uuid(1)),
        page.fetch());
  }
}
