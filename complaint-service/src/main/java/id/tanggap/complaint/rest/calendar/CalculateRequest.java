package id.tanggap.complaint.rest.calendar;

import id.tanggap.complaint.domain.time.Pause;
import id.tanggap.complaint.domain.time.Target;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A what-if question to a calendar. */
@Schema(
    description = "A what-if question to a calendar",
    examples =
        "{\"from\":\"2026-03-13T09:00:00+07:00\",\"mode\":\"WORKDAYS\",\"workdays\":3,"
            + "\"pauses\":[]}")
public record CalculateRequest(
    @Schema(description = "the instant from which it counts") @NotNull Instant from,
    @Schema(
            description =
                "DURATION counts open seconds, WORKDAYS whole working days, ELAPSED every second")
        @NotNull
        Target.Mode mode,
    @Schema(description = "for DURATION and ELAPSED") @Min(0) @Max(400_000_000) Long seconds,
    @Schema(description = "for WORKDAYS") @Min(0) @Max(4_000) Integer workdays,
    @Schema(description = "stretches that do not count") @Size(max = 100)
        List<@Valid @NotNull PauseBody> pauses) {

  /** A stretch in which the clock does not run. */
  @Schema(
      description = "A stretch in which the clock does not run",
      name = "Pause",
      examples = "{\"from\":\"2026-03-16T10:00:00+07:00\",\"to\":\"2026-03-17T10:00:00+07:00\"}")
  public record PauseBody(
      @Schema(description = "first instant that does not count") @NotNull Instant from,
      @Schema(description = "from then on it counts again") @NotNull Instant to) {}

  /**
   * The target that is asked about.
   *
   * @throws TargetMissing when the amount for the mode is not given
   */
  Target target() {
    if (mode == Target.Mode.WORKDAYS && workdays != null) {
      return new Target(mode, workdays);
    }
    if (mode != Target.Mode.WORKDAYS && seconds != null) {
      return new Target(mode, seconds);
    }
    throw new TargetMissing();
  }

  Instant start() {
    return from.truncatedTo(ChronoUnit.SECONDS);
  }

  List<Pause> sortedPauses() {
    return (pauses == null ? List.<PauseBody>of() : pauses)
        .stream()
            .map(
                pause ->
                    new Pause(
                        pause.from().truncatedTo(ChronoUnit.SECONDS),
                        pause.to().truncatedTo(ChronoUnit.SECONDS)))
            .filter(pause -> pause.to().isAfter(pause.from()))
            .sorted(Comparator.comparing(Pause::from))
            .toList();
  }
}
