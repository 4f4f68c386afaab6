package id.tanggap.complaint.rest;

import id.tanggap.complaint.application.sla.ClockKeeper;
import java.util.List;

/** All clocks of a case or message. */
public record SlaResponse(List<ClockBody> clocks) {

  /** The clocks as they stand now. */
  public static SlaResponse of(List<ClockKeeper.Shown> shown) {
    return new SlaResponse(shown.stream().map(ClockBody::of).toList());
  }
}
