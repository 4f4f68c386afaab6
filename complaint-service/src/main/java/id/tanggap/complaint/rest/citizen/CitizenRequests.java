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
  @Schema(name = "RateRequest")
  public record Rate(
      @Schema(examples = "4", description = "1 very bad, 5 very good") @NotNull @Min(1) @Max(5)
          Integer score,
      @Schema(examples = "Cepat ditangani, tetapi tidak dikabari.") @Size(max = 2000)
          String reason) {

    /** Never shows what a citizen said, not even in a log by accident. */
    @Override
    public String toString() {
      return "Rate[" + score + "]";
    }
  }

  /** That it was taken. */
  @Schema(name = "RatedResponse")
  public record Rated(@Schema(examples = "4") int score, Instant ratedAt) {}

  /** An objection. */
  @Schema(name = "ObjectRequest")
  public record ObjectTo(
      @Schema(examples = "NOT_AS_REQUESTED") @NotNull Objection.Ground ground,
      @Schema(examples = "Saya meminta rincian anggaran, yang dikirim hanya ringkasannya.")
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
  @Schema(name = "ObjectedResponse")
  public record Objected(
      @Schema(examples = "FILED") Objection.State state,
      Instant filedAt,
      @Schema(description = "when it must be decided") Instant dueAt) {}
}
