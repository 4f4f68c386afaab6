package id.tanggap.monitoring.domain.report;

/** What a report is about. */
public enum ReportKind {
  /** The month of a region. */
  MONTHLY
}
