package id.tanggap.complaint.rest.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.tanggap.complaint.application.intake.RunShift;
import id.tanggap.complaint.domain.intake.Shift;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A shift with what is handed over. */
@Schema(name = "Shift", description = "The time that a person sits at the desk")
public record ShiftResponse(
    @Schema(description = "the shift") UUID id,
    @Schema(description = "where the person sits", examples = "Pusat panggilan 112") String desk,
    @Schema(description = "subject of the person at the identity provider who opened it")
        String openedBy,
    @Schema(description = "name of the person of the shift", examples = "Operator Contoh")
        String openedByName,
    @Schema(description = "when it was opened") Instant openedAt,
    @Schema(description = "when it was closed; null while it is open", nullable = true)
        Instant closedAt,
    @Schema(
            description =
                "subject of the person at the identity provider who closed it; null while it is open",
            nullable = true)
        String closedBy,
    @Schema(
            description = "what is handed over to the next; null until it is closed",
            examples = "Listrik di Losarang padam, PLN sudah tahu.",
            nullable = true)
        String notes,
    @Schema(description = "counts of the shift; absent in lists while it is open")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Figures figures) {

  /** The figures of a hand-over. */
  @Schema(name = "ShiftFigures", description = "Cases as the person may see them")
  public record Figures(
      @Schema(examples = "41", description = "entered in the region during the shift")
          long received,
      @Schema(examples = "23", description = "of these by the person of the shift")
          long receivedOwn,
      @Schema(examples = "112", description = "open in the region") long open,
      @Schema(examples = "7", description = "of these with a clock that has run out")
          long overdue) {

    static Figures of(Shift.Summary summary) {
      return summary == null
          ? null
          : new Figures(
              summary.received(), summary.receivedOwn(), summary.stillOpen(), summary.overdue());
    }
  }

  static ShiftResponse of(RunShift.Shown shown) {
    return of(shown.shift(), shown.summary());
  }

  /** As in a list: the figures of an open shift are computed only for itself. */
  static ShiftResponse of(Shift shift) {
    return of(shift, shift.summary());
  }

  private static ShiftResponse of(Shift shift, Shift.Summary summary) {
    return new ShiftResponse(
        shift.id(),
        shift.desk(),
        shift.openedBy(),
        shift.openedByName(),
        shift.openedAt(),
        shift.closedAt(),
        shift.closedBy(),
        shift.notes(),
        Figures.of(summary));
  }
}
