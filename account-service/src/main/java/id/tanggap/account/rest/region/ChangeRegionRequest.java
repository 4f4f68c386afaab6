package id.tanggap.account.rest.region;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import id.tanggap.account.domain.region.LegalBasis;
import id.tanggap.account.domain.region.RegionSettings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A JSON Merge Patch (RFC 7396) of a region: what is absent stays. Nothing of it can be null. */
@Schema(description = "Changes to a region: what is absent stays")
public final class ChangeRegionRequest {
  @Schema(description = "Name as printed in reports", examples = "Kabupaten Tegal")
  @Size(max = 120)
  @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
  private String name;

  @Schema(description = "IANA zone of Indonesia", examples = "Asia/Jakarta")
  @Size(max = 40)
  private String zone;

  @Schema(description = "Language of its reports", examples = "id-ID")
  @Size(max = 35)
  private String locale;

  @Schema(description = "Usual work days")
  @Size(max = 7)
  private List<@NotNull DayOfWeek> workWeek;

  @Schema(description = "The whole legal basis, in place of the recorded one")
  @Size(max = 100)
  private List<@NotNull @Valid LegalBasisEntry> legalBasis;

  /** A regulation. */
  @Schema(description = "A regulation on which the communication of the region stands")
  public record LegalBasisEntry(
      @Schema(description = "Number", examples = "Perbup Tegal 12/2023") @NotBlank @Size(max = 100)
          String number,
      @Schema(description = "What it is about", examples = "Pengelolaan Media Sosial")
          @NotBlank
          @Size(max = 300)
          String title,
      @Schema(description = "First day in force", examples = "2023-03-01") @NotNull
          LocalDate validFrom,
      @Schema(
              description = "Last day in force; null while it is",
              nullable = true,
              examples = "2026-12-31")
          LocalDate validTo) {

    static LegalBasisEntry of(LegalBasis basis) {
      return new LegalBasisEntry(basis.number(), basis.title(), basis.validFrom(), basis.validTo());
    }

    LegalBasis basis() {
      return new LegalBasis(number, title, validFrom, validTo);
    }
  }

  @JsonSetter(nulls = Nulls.FAIL)
  void setName(String value) {
    name = value;
  }

  @JsonSetter(nulls = Nulls.FAIL)
  void setZone(String value) {
    zone = value;
  }

  @JsonSetter(nulls = Nulls.FAIL)
  void setLocale(String value) {
    locale = value;
  }

  @JsonSetter(nulls = Nulls.FAIL)
  void setWorkWeek(List<DayOfWeek> value) {
    workWeek = value;
  }

  @JsonSetter(nulls = Nulls.FAIL)
  void setLegalBasis(List<LegalBasisEntry> value) {
    legalBasis = value;
  }

  /** The settings laid over the recorded ones; null when none were given. */
  UnaryOperator<RegionSettings> settings() {
    if (name == null && zone == null && locale == null && workWeek == null) {
      return null;
    }
    return recorded ->
        new RegionSettings(
            name == null ? recorded.name() : name,
            zone == null ? recorded.zone() : zone,
            locale == null ? recorded.locale() : locale,
            workWeek == null ? recorded.workWeek() : workWeek);
  }

  /** The new legal basis; null when none was given. */
  List<LegalBasis> bases() {
    return legalBasis == null ? null : legalBasis.stream().map(LegalBasisEntry::basis).toList();
  }
}
