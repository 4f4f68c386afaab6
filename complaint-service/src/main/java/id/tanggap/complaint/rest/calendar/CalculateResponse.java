package id.tanggap.complaint.rest.calendar;

import id.tanggap.complaint.domain.time.ClockReading;
import id.tanggap.complaint.rest.ReceiptLineBody;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The deadline that a case would get, and why. */
@Schema(description = "The deadline that a case would get, and why")
public record CalculateResponse(
    @Schema(description = "the last instant in time") Instant dueAt,
    @Schema(
            examples = "true",
            description = "false when a year in use has no holiday table: the deadline may be late")
        boolean calendarComplete,
    @Schema(description = "how the time was counted, stretch by stretch")
        List<ReceiptLineBody> receipt) {

  static CalculateResponse of(ClockReading reading) {
    Instant due = reading.breachedAt() != null ? reading.breachedAt() : reading.dueAt();
    return new CalculateResponse(
        due,
        reading.calendarComplete(),
        reading.receipt().stream().map(ReceiptLineBody::of).toList());
  }
}
