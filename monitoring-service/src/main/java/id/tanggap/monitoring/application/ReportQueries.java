package id.tanggap.monitoring.application;

import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.monitoring.domain.report.Report;
import id.tanggap.monitoring.domain.report.ReportFile;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads reports and their files. */
@ApplicationScoped
public class ReportQueries {

  private final Reports reports;

  ReportQueries(Reports reports) {
    this.reports = reports;
  }

  /** Newest first. */
  @WithTransaction
  public Uni<Page<Report>> list(String region, PageRequest page) {
    return reports
        .list(region, page)
        .map(found -> Page.of(found, page, r -> Cursor.of(r.generatedAt(), r.id())));
  }

  /**
   * A report.
   *
   * @throws NotFound (as failure) when the region has none of that id
   */
  @WithTransaction
  public Uni<Report> byId(String region, UUID id) {
    return reports.byId(region, id).onItem().ifNull().failWith(() -> new NotFound("report", id));
  }

  /**
   * A report with its file.
   *
   * @throws NotFound (as failure) when the region has none of that id
   */
  @WithTransaction
  public Uni<Download> download(String region, UUID id) {
    return byId(region, id)
        .chain(report -> reports.fileOf(region, id).map(file -> new Download(report, file)));
  }

  /** A report to be sent. */
  public record Download(Report report, ReportFile file) {}
}
