package id.tanggap.complaint.rest.complaint;

import id.tanggap.complaint.domain.complaint.ComplaintState;
import id.tanggap.complaint.domain.complaint.StatusEntry;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The history of a case, each line bound to the one before by its hash. */
public record TimelineResponse(List<Line> items) {

  /** One line. */
  @Schema(name = "TimelineLine")
  public record Line(
      @Schema(examples = "3") int sequence,
      @Schema(examples = "ASSIGN") String event,
      @Schema(examples = "TRIAGED") ComplaintState from,
      @Schema(examples = "ASSIGNED") ComplaintState to,
      @Schema(examples = "Koordinator Diskominfo") String actor,
      @Schema(examples = "Bukan kewenangan dinas ini") String reason,
      Instant at,
      @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
          String hash) {}

  static TimelineResponse of(List<StatusEntry> entries) {
    return new TimelineResponse(
        entries.stream()
            .map(
                entry ->
                    new Line(
                        entry.sequence(),
                        entry.event(),
                        entry.fromState(),
                        entry.toState(),
                        entry.actorName(),
                        entry.reason(),
                        entry.at(),
                        entry.hash()))
            .toList());
  }
}
