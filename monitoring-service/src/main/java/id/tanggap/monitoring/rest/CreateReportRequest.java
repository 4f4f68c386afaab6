package id.tanggap.monitoring.rest;

import id.tanggap.monitoring.domain.report.ReportFormat;
import id.tanggap.monitoring.domain.report.ReportKind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for a report. */
@Schema(description = "Asks for a report")
record CreateReportRequest(
    @NotNull @Schema(description = "What it is about", examples = "MONTHLY") ReportKind kind,
    @NotNull
        @Pattern(regexp = "(19|20)\\d\\d-(0[1-9]|1[0-2])")
        @Schema(description = "Month", examples = "2024-02")
        String period,
    @Schema(
            description = "Last day that counts, in the month; its end or today when absent",
            examples = "2024-02-19")
        LocalDate asOf,
    @NotNull @Schema(description = "Format of the file", examples = "PDF") ReportFormat format,
    @Schema(description = "Language; that of Accept-Language when absent", examples = "id")
        ReportLanguage language) {

  YearMonth month() {
    return YearMonth.parse(period);
  }

  /** Languages of reports, written as their codes. */
  enum ReportLanguage {
    /** Indonesian. */
    id,
    /** English. */
    en;

    Locale locale() {
      return Locale.forLanguageTag(name());
    }
  }
}
