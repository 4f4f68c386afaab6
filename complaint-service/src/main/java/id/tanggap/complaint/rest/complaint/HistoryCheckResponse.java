package id.tanggap.complaint.rest.complaint;

import id.tanggap.complaint.domain.complaint.HistoryCheck;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether the history of a case is whole. */
public record HistoryCheckResponse(
    @Schema(examples = "true") boolean intact,
    @Schema(examples = "INTACT") HistoryCheck.Finding finding,
    @Schema(examples = "7") int lines,
    @Schema(examples = "4", description = "sequence of the first line that does not fit")
        Integer brokenAt) {

  static HistoryCheckResponse of(HistoryCheck check) {
    return new HistoryCheckResponse(
        check.intact(), check.finding(), check.lines(), check.brokenAt());
  }
}
