package id.tanggap.account.rest.appointment;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import id.tanggap.account.domain.appointment.Letter;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A JSON Merge Patch of an appointment: what is absent stays, null clears. Person, unit, role and
 * first day never change; who serves in another way is appointed anew.
 */
@Schema(description = "Corrections of an appointment: what is absent stays, null clears")
public final class AmendAppointmentRequest {
  @Schema(hidden = true)
  private final Set<String> given = new HashSet<>();

  @Schema(description = "Number of the letter", examples = "800/0123/2024")
  @Size(max = 100)
  @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
  private String letterNumber;

  @Schema(description = "Date of the letter", examples = "2024-01-02")
  private LocalDate letterDate;

  @Schema(
      description = "Last day in office, today or later; null leaves it open",
      nullable = true,
      examples = "2026-12-31")
  private LocalDate validTo;

  @JsonSetter(nulls = Nulls.FAIL)
  void setLetterNumber(String value) {
    given.add("letterNumber");
    letterNumber = value;
  }

  @JsonSetter(nulls = Nulls.FAIL)
  void setLetterDate(LocalDate value) {
    given.add("letterDate");
    letterDate = value;
  }

  @JsonSetter
  void setValidTo(LocalDate value) {
    given.add("validTo");
    validTo = value;
  }

  /** The recorded letter with what was given laid over it. */
  Letter letterOver(Letter recorded) {
    return new Letter(
        given.contains("letterNumber") ? letterNumber : recorded.number(),
        given.contains("letterDate") ? letterDate : recorded.date());
  }

  /** The recorded last day unless another was given. */
  LocalDate validToOver(LocalDate recorded) {
    return given.contains("validTo") ? validTo : recorded;
  }
}
