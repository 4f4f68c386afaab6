package id.tanggap.monitoring.domain.report;

/** File format of a report. */
public enum ReportFormat {
  /** One page A4 for the head of region. */
  PDF("application/pdf", "pdf"),
  /** Workbook with native charts. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

  private final String mediaType;
  private final String extension;

  ReportFormat(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /** Media type of the file. */
  public String mediaType() {
    return mediaType;
  }

  /** Ending of the file name, without the dot. */
  public String extension() {
    return extension;
  }
}
