package id.tanggap.monitoring.rest;

import id.tanggap.monitoring.domain.report.Report;
import id.tanggap.monitoring.domain.report.ReportFormat;
import id.tanggap.monitoring.domain.report.ReportKind;
import id.tanggap.monitoring.domain.report.ReportStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A report. */
@Schema(description = "A report; its file lies at /api/v1/reports/{id}/content")
record ReportResponse(
    @Schema(description = "The report") UUID id,
    @Schema(description = "What it is about", examples = "MONTHLY") ReportKind kind,
    @Schema(description = "Format of the file", examples = "PDF") ReportFormat format,
    @Schema(description = "Month") String period,
    @Schema(description = "Last day that counts") LocalDate asOf,
    @Schema(description = "Language", examples = "id") String language,
    @Schema(description = "Definition of an active unit", examples = "POSTING_AND_ANSWERING/v1")
        String definition,
    @Schema(description = "PROVISIONAL until the period is closed", examples = "PROVISIONAL")
        ReportStatus status,
    @Schema(description = "Name of the file", examples = "tanggap-33.28-2024-02-id.pdf")
        String fileName,
    @Schema(description = "Size of the file in bytes", examples = "48211") long sizeBytes,
    @Schema(description = "When it was made", examples = "2024-02-20T01:30:00Z")
        Instant generatedAt) {

  static ReportResponse of(Report report) {
    return new ReportResponse(
        report.id(),
        report.kind(),
        report.format(),
        report.period(),
        report.asOf(),
        report.language(),
        report.definition(),
        report.status(),
        report.fileName(),
        report.sizeBytes(),
        report.generatedAt());
  }
}
