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
    examples =
        "{\"from\":\"2026-03-13T09:00:00+07:00\",\"mode\":\"WORKDAYS\",\"workdays\":3,"
            + "\"pauses\":[]}")
public record CalculateRequest(
    @NotNull Instant from,
    @NotNull Target.Mode mode,
    @Min(0) @Max(400_000_000) Long seconds,
    @Min(0) @Max(4_000) Integer workdays,
    @Size(max = 100) List<@Valid @NotNull PauseBody> pauses) {

  /** A stretch in which the clock does not run. */
  @Schema(
      name = "Pause",
      examples = "{\"from\":\"2026-03-16T10:00:00+07:00\",\"to\":\"2026-03-17T10:00:00+07:00\"}")
  public record PauseBody(@NotNull Instant from, @NotNull Instant to) {}

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
