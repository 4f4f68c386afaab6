package id.tanggap.monitoring.application;

import id.tanggap.monitoring.domain.report.ReportFigures;
import id.tanggap.monitoring.domain.report.ReportFormat;
import io.smallrye.mutiny.Uni;

/** Port: makes files out of figures, off the event loop. */
public interface ReportPress {

  /**
   * The file. Fails with {@link id.tanggap.monitoring.domain.report.ReportsBusy} when too many
   * wait.
   */
  Uni<byte[]> print(ReportFigures figures, ReportFormat format);
}
