package id.tanggap.complaint.rest.complaint;

import id.tanggap.complaint.domain.complaint.ComplaintState;
import id.tanggap.complaint.domain.complaint.StatusEntry;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The history of a case, each line bound to the one before by its hash. */
@Schema(description = "The history of a case, each line bound to the one before by its hash")
public record TimelineResponse(
    @Schema(description = "what was found, in the order of the list") List<Line> items) {

  /** One line. */
  @Schema(description = "One line", name = "TimelineLine")
  public record Line(
      @Schema(description = "1 for the first line of the case, without gaps", examples = "3")
          int sequence,
      @Schema(description = "what happened", examples = "ASSIGN") String event,
      @Schema(description = "state before; null for the first line", examples = "TRIAGED")
          ComplaintState from,
      @Schema(description = "state after", examples = "ASSIGNED") ComplaintState to,
      @Schema(
              description =
                  "subject of the person at the identity provider; system or reporter for these",
              examples = "Koordinator Diskominfo")
          String actor,
      @Schema(
              description = "why the step was taken; null when none was asked for",
              examples = "Bukan kewenangan dinas ini")
          String reason,
      @Schema(description = "when it happened") Instant at,
      @Schema(
              description = "chains the line to the one before, so that a change would show",
              examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
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
