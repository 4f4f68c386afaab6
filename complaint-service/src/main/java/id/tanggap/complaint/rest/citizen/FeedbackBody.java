package id.tanggap.complaint.rest.citizen;

import id.tanggap.complaint.application.citizen.CitizenQueries;
import id.tanggap.complaint.domain.citizen.Objection;
import id.tanggap.complaint.domain.citizen.Rating;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the reporter has said of the work, and may say. */
@Schema(
    description = "What the reporter has said of the work, and may say",
    name = "TrackedFeedback")
public record FeedbackBody(
    @Schema(examples = "true", description = "whether you may rate the work now")
        boolean ratingAsked,
    @Schema(description = "ratings that the reporter gave") List<Given> ratings,
    @Schema(description = "objections that the reporter filed") List<Objected> objections) {

  /** A rating that was given. */
  @Schema(description = "A rating that was given", name = "TrackedRating")
  public record Given(
      @Schema(description = "1 to 5, 5 is the best", examples = "4") int score,
      @Schema(description = "when it was given") Instant at) {

    private static Given of(Rating rating) {
      return new Given(rating.score(), rating.ratedAt());
    }
  }

  /** An objection that was filed. */
  @Schema(description = "An objection that was filed", name = "TrackedObjection")
  public record Objected(
      @Schema(description = "why the reporter objected", examples = "NOT_AS_REQUESTED")
          Objection.Ground ground,
      @Schema(description = "FILED until it is decided", examples = "UPHELD") Objection.State state,
      @Schema(description = "when it was filed") Instant filedAt,
      @Schema(description = "when it must be decided") Instant dueAt,
      @Schema(description = "when it was decided; null until then") Instant decidedAt,
      @Schema(
              description = "why it was decided so; null while it is open",
              examples = "Data yang diminta akan dikirim lengkap.")
          String decisionReason) {

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
