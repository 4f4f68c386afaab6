package id.tanggap.complaint.rest.statistics;

import id.tanggap.complaint.domain.statistics.Durations;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Times of single cases in seconds of the calendar, never averaged. */
@Schema(
    description = "Times of single cases in seconds of the calendar, never averaged",
    name = "ComplaintDurations")
public record DurationsBody(
    @Schema(description = "cases that have such a time", examples = "412") long cases,
    @Schema(
            description = "half took at most so many seconds; null without a case",
            examples = "5400")
        Long medianSeconds,
    @Schema(
            description = "nine of ten took at most so many seconds; null without a case",
            examples = "86400")
        Long p90Seconds) {

  static DurationsBody of(Durations durations) {
    return new DurationsBody(durations.cases(), durations.median(), durations.p90());
  }
}
