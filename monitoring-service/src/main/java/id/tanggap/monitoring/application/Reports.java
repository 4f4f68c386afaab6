package id.tanggap.monitoring.application;

import id.tanggap.kit.paging.PageRequest;
import id.tanggap.monitoring.domain.report.Report;
import id.tanggap.monitoring.domain.report.ReportFile;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Port: reports and their files. */
public interface Reports {

  /** Files a report with its bytes. */
  Uni<Void> add(Report report, ReportFile file);

  /** A report; null when there is none in the region. */
  Uni<Report> byId(String region, UUID id);

  /** Its file; null when there is none in the region. */
  Uni<ReportFile> fileOf(String region, UUID id);

  /** Newest first, one more than the page holds. */
  Uni<List<Report>> list(String region, PageRequest page);
}
