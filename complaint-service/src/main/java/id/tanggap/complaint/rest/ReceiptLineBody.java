package id.tanggap.complaint.rest;

import id.tanggap.complaint.domain.time.ReceiptLine;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of the bill of a clock. */
@Schema(description = "One line of the bill of a clock", name = "ReceiptLine")
public record ReceiptLineBody(
    @Schema(description = "begin of the stretch") Instant from,
    @Schema(description = "end of the stretch") Instant to,
    @Schema(examples = "16200", description = "seconds that count") long seconds,
    @Schema(
            examples = "WORKING",
            description =
                "WORKING, OUTSIDE_HOURS, WEEKEND, CLOSED_DAY, NATIONAL, COLLECTIVE_LEAVE, LOCAL,"
                    + " EMERGENCY, ELAPSED or PAUSED:<cause>")
        String reason) {

  /** The line of a receipt. */
  public static ReceiptLineBody of(ReceiptLine line) {
    return new ReceiptLineBody(line.from(), line.to(), line.seconds(), line.reason());
  }
}
