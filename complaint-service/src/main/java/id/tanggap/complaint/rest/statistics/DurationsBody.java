package id.tanggap.complaint.rest.statistics;

import id.tanggap.complaint.domain.statistics.Durations;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Times of single cases in seconds of the calendar, never averaged. */
@Schema(name = "ComplaintDurations")
public record DurationsBody(
    @Schema(examples = "412") long cases,
    @Schema(examples = "5400") Long medianSeconds,
    @Schema(examples = "86400") Long p90Seconds) {

  static DurationsBody of(Durations durations) {
    return new DurationsBody(durations.cases(), durations.median(), durations.p90());
  }
}
