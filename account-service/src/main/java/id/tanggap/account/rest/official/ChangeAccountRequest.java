package id.tanggap.account.rest.official;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import id.tanggap.account.application.official.ReviseAccount;
import id.tanggap.account.domain.official.OfficialAccount;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A JSON Merge Patch (RFC 7396) of an account: what is absent stays, null clears. A record could
 * not tell the two apart, hence setters that remember that they were called.
 */
@Schema(description = "Changes to an account: what is absent stays, null clears")
public final class ChangeAccountRequest {
  @Schema(hidden = true)
  private final Set<String> given = new HashSet<>();

  @Schema(description = "Name shown on the platform", examples = "Dinas Kesehatan Kab. Tegal")
  @Size(max = 200)
  @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
  private String displayName;

  @Schema(description = "What it is for", nullable = true, examples = "Edukasi kesehatan")
  @Size(max = 500)
  private String purpose;

  @Schema(
      description = "New address on the same platform, in any spelling",
      examples = "https://www.instagram.com/dinkes.tegal")
  @Size(max = 500)
  @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
  private String url;

  @Schema(
      description = "Immutable id on the platform; can be bound once",
      nullable = true,
      examples = "17841400000000001")
  @Size(max = 200)
  @Pattern(regexp = "[A-Za-z0-9:._-]+")
  private String platformId;

  @Schema(
      description = "Whether it is the main account of the region; for coordinators",
      examples = "false")
  private Boolean main;

  @Schema(
      description = "Whether the unit is obliged to have it; for coordinators",
      examples = "true")
  private Boolean mandatory;

  @JsonSetter(nulls = Nulls.FAIL)
  void setDisplayName(String value) {
    given.add("displayName");
    displayName = value;
  }

  @JsonSetter
  void setPurpose(String value) {
    given.add("purpose");
    purpose = value;
  }

  @JsonSetter(nulls = Nulls.FAIL)
  void setUrl(String value) {
    given.add("url");
    url = value;
  }

  @JsonSetter
  void setPlatformId(String value) {
    given.add("platformId");
    platformId = value;
  }

  @JsonSetter(nulls = Nulls.FAIL)
  void setMain(Boolean value) {
    given.add("main");
    main = value;
  }

  @JsonSetter(nulls = Nulls.FAIL)
  void setMandatory(Boolean value) {
    given.add("mandatory");
    mandatory = value;
  }

  /** The account as recorded with what was given laid over it. */
  ReviseAccount.Revision over(OfficialAccount recorded) {
    return new ReviseAccount.Revision(
        either("displayName", displayName, recorded.displayName()),
        either("purpose", purpose, recorded.purpose()),
        url,
        either("platformId", platformId, recorded.platformId()),
        either("main", main, recorded.main()),
        either("mandatory", mandatory, recorded.mandatory()));
  }

  private <T> T either(String property, T value, T recorded) {
    return given.contains(property) ? value : recorded;
  }
}
