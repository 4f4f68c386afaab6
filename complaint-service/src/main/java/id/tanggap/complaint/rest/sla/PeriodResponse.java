package id.tanggap.complaint.rest.sla;

import id.tanggap.complaint.domain.sla.SlaPeriod;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A month whose figures are out. */
@Schema(description = "A month whose figures are out", name = "SlaPeriod")
public record PeriodResponse(
    @Schema(description = "YYYY-MM", examples = "2026-03") String month,
    @Schema(
            description =
                "subject of the person at the identity provider who closed it; null while it is open",
            examples = "diskominfo")
        String closedBy,
    @Schema(description = "when it was closed; null while it is open") Instant closedAt) {

  static PeriodResponse of(SlaPeriod period) {
    return new PeriodResponse(period.month().toString(), period.closedBy(), period.closedAt());
  }
}
