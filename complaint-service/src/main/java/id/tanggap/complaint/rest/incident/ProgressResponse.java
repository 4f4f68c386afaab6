package id.tanggap.complaint.rest.incident;

import id.tanggap.complaint.application.incident.Statements;
import id.tanggap.complaint.domain.incident.BroadcastState;
import id.tanggap.complaint.domain.reply.ReplyState;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many reporters are how far; the parts add up to all. */
@Schema(name = "IncidentBroadcast")
public record ProgressResponse(@Schema(examples = "44") long cases, List<Part> parts) {

  /** Reporters who are equally far. */
  @Schema(name = "IncidentBroadcastPart")
  public record Part(
      @Schema(examples = "TOLD") BroadcastState state,
      @Schema(examples = "SENT", description = "of the answer; null before there is one")
          ReplyState replyState,
      @Schema(examples = "41") long cases) {}

  static ProgressResponse of(List<Statements.Progress> progress) {
    return new ProgressResponse(
        progress.stream().mapToLong(Statements.Progress::cases).sum(),
        progress.stream()
            .map(part -> new Part(part.state(), part.replyState(), part.cases()))
            .toList());
  }
}
