package id.tanggap.complaint.rest;

import id.tanggap.complaint.application.sla.ClockKeeper;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All clocks of a case or message. */
@Schema(description = "All clocks of a case or message")
public record SlaResponse(
    @Schema(description = "all clocks of the case, also those that ended") List<ClockBody> clocks) {

  /** The clocks as they stand now. */
  public static SlaResponse of(List<ClockKeeper.Shown> shown) {
    return new SlaResponse(shown.stream().map(ClockBody::of).toList());
  }
}
