package id.tanggap.monitoring.application;

import id.tanggap.monitoring.domain.report.Report;
import id.tanggap.monitoring.domain.report.ReportFigures;
import id.tanggap.monitoring.domain.report.ReportFile;
import id.tanggap.monitoring.domain.report.ReportFormat;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Files a report that was made, so that it can be downloaded as it was made for ever. */
@ApplicationScoped
public class FileReport {

  private final Reports reports;

  FileReport(Reports reports) {
    this.reports = reports;
  }

  /** Stores the report with its bytes. */
  @WithTransaction
  public Uni<Report> handle(Command command) {
    Report report =
        Report.of(command.figures(), command.format(), command.content().length, command.actor());
    return reports.add(report, new ReportFile(report, command.content())).replaceWith(report);
  }

  /** A report that was made. */
  public record Command(ReportFigures figures, ReportFormat format, byte[] content, String actor) {}
}
