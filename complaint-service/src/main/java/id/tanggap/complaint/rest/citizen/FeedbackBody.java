package id.tanggap.complaint.rest.citizen;

import id.tanggap.complaint.application.citizen.CitizenQueries;
import id.tanggap.complaint.domain.citizen.Objection;
import id.tanggap.complaint.domain.citizen.Rating;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the reporter has said of the work, and may say. */
@Schema(name = "TrackedFeedback")
public record FeedbackBody(
    @Schema(examples = "true", description = "whether you may rate the work now")
        boolean ratingAsked,
    List<Given> ratings,
    List<Objected> objections) {

  /** A rating that was given. */
  @Schema(name = "TrackedRating")
  public record Given(@Schema(examples = "4") int score, Instant at) {

    private static Given of(Rating rating) {
      return new Given(rating.score(), rating.ratedAt());
    }
  }

  /** An objection that was filed. */
  @Schema(name = "TrackedObjection")
  public record Objected(
      @Schema(examples = "NOT_AS_REQUESTED") Objection.Ground ground,
      @Schema(examples = "UPHELD") Objection.State state,
      Instant filedAt,
      @Schema(description = "when it must be decided") Instant dueAt,
      Instant decidedAt,
      @Schema(examples = "Data yang diminta akan dikirim lengkap.") String decisionReason) {

    private static Objected of(Objection objection) {
      return new Objected(
          objection.ground(),
          objection.state(),
          objection.filedAt(),
          objection.dueAt(),
          objection.decidedAt(),
          objection.decisionReason());
    }
  }

  /** What is known. */
  public static FeedbackBody of(CitizenQueries.Feedback feedback) {
    return new FeedbackBody(
        feedback.ratingAsked(),
        feedback.ratings().stream().map(Given::of).toList(),
        feedback.objections().stream().map(Objected::of).toList());
  }
}
