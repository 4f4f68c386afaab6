package id.tanggap.complaint.rest.complaint;

import id.tanggap.complaint.domain.complaint.external.ExternalWait;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For whom a case waited, oldest first. */
@Schema(description = "For whom a case waited, oldest first")
public record WaitsResponse(
    @Schema(description = "what was found, in the order of the list") List<Waited> items) {

  /** One wait. */
  @Schema(description = "One wait", name = "ExternalWait")
  public record Waited(
      @Schema(description = "the wait") UUID id,
      @Schema(description = "whom the unit waits for", examples = "PLN UP3 Tegal") String party,
      @Schema(description = "what the unit waits for", examples = "Pemadaman jaringan")
          String awaited,
      @Schema(description = "the day on which the unit looks again") LocalDate reviewOn,
      @Schema(examples = "false", description = "whether the deadline stood still")
          boolean clockPaused,
      @Schema(description = "since when the unit waits") Instant startedAt,
      @Schema(description = "when it ended; null while it lasts") Instant endedAt,
      @Schema(description = "how the wait ended; null while it lasts", examples = "ANSWERED")
          ExternalWait.End endedHow,
      @Schema(
              description = "what came back; null while it lasts",
              examples = "Jaringan dipadamkan Sabtu")
          String answer) {}

  static WaitsResponse of(List<ExternalWait> waits) {
    return new WaitsResponse(waits.stream().map(WaitsResponse::of).toList());
  }

  private static Waited of(ExternalWait wait) {
    return new Waited(
        wait.id(),
        wait.party(),
        wait.awaited(),
        wait.reviewOn(),
        wait.clockPaused(),
        wait.startedAt(),
        wait.endedAt(),
        wait.endedHow(),
        wait.answer());
  }
}
