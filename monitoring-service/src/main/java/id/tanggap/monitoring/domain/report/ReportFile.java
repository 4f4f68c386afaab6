package id.tanggap.monitoring.domain.report;

import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The file of a report, apart from it so that lists do not carry megabytes. */
@Entity
@Table(name = "report_file")
public class ReportFile implements Regional {

  @Id
  @Column(name = "report_id")
  private UUID reportId;

  private String region;
  private byte[] content;

  /** For the persistence provider. */
  protected ReportFile() {}

  /** The file of {@code report}. */
  public ReportFile(Report report, byte[] content) {
    this.reportId = report.id();
    this.region = report.region();
    this.content = content.clone();
  }

  @Override
  public String region() {
    return region;
  }

  /** The bytes. */
  public byte[] content() {
    return content.clone();
  }
}
