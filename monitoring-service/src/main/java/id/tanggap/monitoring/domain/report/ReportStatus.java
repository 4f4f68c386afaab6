package id.tanggap.monitoring.domain.report;

/** How settled the figures of a report are. */
public enum ReportStatus {
  /** The period is not closed: late observations may still change the figures. */
  PROVISIONAL
}
