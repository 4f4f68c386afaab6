package id.tanggap.complaint.rest.complaint;

import id.tanggap.complaint.domain.complaint.external.ExternalWait;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For whom a case waited, oldest first. */
public record WaitsResponse(List<Waited> items) {

  /** One wait. */
  @Schema(name = "ExternalWait")
  public record Waited(
      UUID id,
      @Schema(examples = "PLN UP3 Tegal") String party,
      @Schema(examples = "Pemadaman jaringan") String awaited,
      LocalDate reviewOn,
      @Schema(examples = "false", description = "whether the deadline stood still")
          boolean clockPaused,
      Instant startedAt,
      Instant endedAt,
      @Schema(examples = "ANSWERED") ExternalWait.End endedHow,
      @Schema(examples = "Jaringan dipadamkan Sabtu") String answer) {}

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
