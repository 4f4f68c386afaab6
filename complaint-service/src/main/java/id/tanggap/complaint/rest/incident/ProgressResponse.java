package id.tanggap.complaint.rest.incident;

import id.tanggap.complaint.application.incident.Statements;
import id.tanggap.complaint.domain.incident.BroadcastState;
import id.tanggap.complaint.domain.reply.ReplyState;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many reporters are how far; the parts add up to all. */
@Schema(
    description = "How many reporters are how far; the parts add up to all",
    name = "IncidentBroadcast")
public record ProgressResponse(
    @Schema(description = "cases to be told", examples = "44") long cases,
    @Schema(description = "the same cases by how far they are") List<Part> parts) {

  /** Reporters who are equally far. */
  @Schema(description = "Reporters who are equally far", name = "IncidentBroadcastPart")
  public record Part(
      @Schema(
              description = "PENDING is not yet told, LEFT, ENDED and SECRET will not be",
              examples = "TOLD")
          BroadcastState state,
      @Schema(examples = "SENT", description = "of the answer; null before there is one")
          ReplyState replyState,
      @Schema(description = "so many cases", examples = "41") long cases) {}

  static ProgressResponse of(List<Statements.Progress> progress) {
    return new ProgressResponse(
        progress.stream().mapToLong(Statements.Progress::cases).sum(),
        progress.stream()
            .map(part -> new Part(part.state(), part.replyState(), part.cases()))
            .toList());
  }
}
