package id.tanggap.complaint.rest.sla;

import id.tanggap.complaint.domain.sla.SlaPeriod;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A month whose figures are out. */
@Schema(name = "SlaPeriod")
public record PeriodResponse(
    @Schema(examples = "2026-03") String month,
    @Schema(examples = "diskominfo") String closedBy,
    Instant closedAt) {

  static PeriodResponse of(SlaPeriod period) {
    return new PeriodResponse(period.month().toString(), period.closedBy(), period.closedAt());
  }
}
