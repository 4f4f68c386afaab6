package id.tanggap.complaint.rest.citizen;

import id.tanggap.complaint.domain.citizen.Objection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a citizen says of the work on a report. */
public final class CitizenRequests {

  private CitizenRequests() {}

  /** A rating. */
  @Schema(description = "A rating", name = "RateRequest")
  public record Rate(
      @Schema(examples = "4", description = "1 very bad, 5 very good") @NotNull @Min(1) @Max(5)
          Integer score,
      @Schema(
              description = "why, if the citizen wants to say",
              examples = "Cepat ditangani, tetapi tidak dikabari.")
          @Size(max = 2000)
          String reason) {

    /** Never shows what a citizen said, not even in a log by accident. */
    @Override
    public String toString() {
      return "Rate[" + score + "]";
    }
  }

  /** That it was taken. */
  @Schema(description = "That it was taken", name = "RatedResponse")
  public record Rated(
      @Schema(description = "1 to 5, 5 is the best", examples = "4") int score,
      @Schema(description = "when it was taken") Instant ratedAt) {}

  /** An objection. */
  @Schema(description = "An objection", name = "ObjectRequest")
  public record ObjectTo(
      @Schema(description = "why the citizen objects", examples = "NOT_AS_REQUESTED") @NotNull
          Objection.Ground ground,
      @Schema(
              description = "the objection in the words of the citizen",
              examples = "Saya meminta rincian anggaran, yang dikirim hanya ringkasannya.")
          @NotBlank
          @Size(max = 5000)
          String text) {

    /** Never shows what a citizen said, not even in a log by accident. */
    @Override
    public String toString() {
      return "ObjectTo[" + ground + "]";
    }
  }

  /** That it was taken. */
  @Schema(description = "That it was taken", name = "ObjectedResponse")
  public record Objected(
      @Schema(description = "FILED until it is decided", examples = "FILED") Objection.State state,
      @Schema(description = "when it was filed, from which the time to decide counts")
          Instant filedAt,
      @Schema(description = "when it must be decided") Instant dueAt) {}
}
