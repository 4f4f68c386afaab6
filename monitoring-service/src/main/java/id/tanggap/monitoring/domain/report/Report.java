package id.tanggap.monitoring.domain.report;

import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A report that was made, without its file, which is only loaded when somebody downloads it. Never
 * changed: new figures make a new report, and the old one stays reachable.
 */
@Entity
@Table(name = "report")
public class Report implements Regional {

  @Id private UUID id;
  private String region;

  @Enumerated(EnumType.STRING)
  private ReportKind kind;

  @Enumerated(EnumType.STRING)
  private ReportFormat format;

  private String period;

  @Column(name = "as_of")
  private LocalDate asOf;

  private String language;
  private String definition;

  @Enumerated(EnumType.STRING)
  private ReportStatus status;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "size_bytes")
  private long sizeBytes;

  @Column(name = "generated_at")
  private Instant generatedAt;

  @Column(name = "requested_by")
  private String requestedBy;

  /** For the persistence provider. */
  protected Report() {}

  /** Files a report that was made from its figures. */
  public static Report of(
      ReportFigures figures, ReportFormat format, long sizeBytes, String requestedBy) {
    Report report = new Report();
    report.id = Ids.next();
    report.region = figures.region();
    report.kind = ReportKind.MONTHLY;
    report.format = format;
    report.period = figures.period().toString();
    report.asOf = figures.asOf().date();
    report.language = figures.locale().getLanguage();
    report.definition = figures.definition().id();
    report.status = ReportStatus.PROVISIONAL;
    report.fileName =
        "tanggap-%s-%s-%s.%s"
            .formatted(
                figures.region(),
                figures.period(),
                figures.locale().getLanguage(),
                format.extension());
    report.sizeBytes = sizeBytes;
    report.generatedAt = figures.generatedAt();
    report.requestedBy = requestedBy;
    return report;
  }

  /** The report. */
  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  /** What it is about. */
  public ReportKind kind() {
    return kind;
  }

  /** Format of its file. */
  public ReportFormat format() {
    return format;
  }

  /** Month, as {@code 2024-02}. */
  public String period() {
    return period;
  }

  /** Last day that counts. */
  public LocalDate asOf() {
    return asOf;
  }

  /** Language, {@code id} or {@code en}. */
  public String language() {
    return language;
  }

  /** Definition of an active unit that it used. */
  public String definition() {
    return definition;
  }

  /** How settled its figures are. */
  public ReportStatus status() {
    return status;
  }

  /** Name under which it is downloaded. */
  public String fileName() {
    return fileName;
  }

  /** Size of the file. */
  public long sizeBytes() {
    return sizeBytes;
  }

  /** When it was made. */
  public Instant generatedAt() {
    return generatedAt;
  }
}
