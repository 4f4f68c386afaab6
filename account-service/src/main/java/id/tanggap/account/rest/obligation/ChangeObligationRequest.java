package id.tanggap.account.rest.obligation;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import id.tanggap.account.domain.obligation.LegalBasis;
import id.tanggap.account.domain.obligation.ObligationTerms;
import id.tanggap.account.domain.obligation.Standing;
import id.tanggap.account.domain.official.ControlLevel;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A JSON Merge Patch (RFC 7396) of an obligation. A record could not tell what is absent from what
 * is null, hence setters that remember that they were called.
 */
@Schema(description = "Changes to an obligation: what is absent stays, null clears")
public final class ChangeObligationRequest {
  @Schema(hidden = true)
  private final Set<String> given = new HashSet<>();

  @Schema(description = "How far the account must have come", examples = "ACTIVE")
  private Standing standing;

  @Schema(description = "Least level of proven control", examples = "L2")
  private ControlLevel controlLevel;

  @Schema(description = "Days after the first one on which it is no fault yet", examples = "30")
  @Min(0)
  @Max(730)
  private Integer graceDays;

  @Schema(description = "First day", examples = "2026-01-01")
  private LocalDate validFrom;

  @Schema(description = "Last day", nullable = true, examples = "2027-12-31")
  private LocalDate validTo;

  @Schema(description = "Number of the regulation", examples = "Perbup 12/2026")
  @Size(max = 100)
  @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
  private String basisNumber;

  @Schema(
      description = "What the regulation is about",
      examples = "Pengelolaan media sosial pemerintah daerah")
  @Size(max = 300)
  @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
  private String basisTitle;

  @JsonSetter(nulls = Nulls.FAIL)
  void setStanding(Standing value) {
    given.add("standing");
    standing = value;
  }

  @JsonSetter(nulls = Nulls.FAIL)
  void setControlLevel(ControlLevel value) {
    given.add("controlLevel");
    controlLevel = value;
  }

  @JsonSetter(nulls = Nulls.FAIL)
  void setGraceDays(Integer value) {
    given.add("graceDays");
    graceDays = value;
  }

  @JsonSetter(nulls = Nulls.FAIL)
  void setValidFrom(LocalDate value) {
    given.add("validFrom");
    validFrom = value;
  }

  @JsonSetter
  void setValidTo(LocalDate value) {
    given.add("validTo");
    validTo = value;
  }

  @JsonSetter(nulls = Nulls.FAIL)
  void setBasisNumber(String value) {
    given.add("basisNumber");
    basisNumber = value;
  }

  @JsonSetter(nulls = Nulls.FAIL)
  void setBasisTitle(String value) {
    given.add("basisTitle");
    basisTitle = value;
  }

  /** The recorded terms with what was given laid over them. */
  ObligationTerms over(ObligationTerms recorded) {
    return new ObligationTerms(
        either("standing", standing, recorded.standing()),
        either("controlLevel", controlLevel, recorded.controlLevel()),
        either("graceDays", graceDays, recorded.graceDays()),
        either("validFrom", validFrom, recorded.validFrom()),
        either("validTo", validTo, recorded.validTo()),
        new LegalBasis(
            either("basisNumber", basisNumber, recorded.basis().number()),
            either("basisTitle", basisTitle, recorded.basis().title())));
  }

  private <T> T either(String property, T value, T recorded) {
    return given.contains(property) ? value : recorded;
  }
}
