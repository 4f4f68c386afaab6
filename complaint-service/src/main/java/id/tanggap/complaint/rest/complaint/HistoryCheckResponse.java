package id.tanggap.complaint.rest.complaint;

import id.tanggap.complaint.domain.complaint.HistoryCheck;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether the history of a case is whole. */
@Schema(description = "Whether the history of a case is whole")
public record HistoryCheckResponse(
    @Schema(description = "nothing was changed, taken out or cut off", examples = "true")
        boolean intact,
    @Schema(description = "what is wrong; INTACT when nothing is", examples = "INTACT")
        HistoryCheck.Finding finding,
    @Schema(description = "lines that were checked", examples = "7") int lines,
    @Schema(examples = "4", description = "sequence of the first line that does not fit")
        Integer brokenAt) {

  static HistoryCheckResponse of(HistoryCheck check) {
    return new HistoryCheckResponse(
        check.intact(), check.finding(), check.lines(), check.brokenAt());
  }
}
