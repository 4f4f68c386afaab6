package id.tanggap.account.rest.unit;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import id.tanggap.account.domain.unit.UnitLinks;
import id.tanggap.account.domain.unit.UnitProfile;
import id.tanggap.account.domain.unit.UnitType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A JSON Merge Patch (RFC 7396) of a unit: what is absent stays, null clears. A record could not
 * tell the two apart, hence setters that remember that they were called.
 */
@Schema(description = "Changes to a unit: what is absent stays, null clears")
public final class ChangeUnitRequest {
  @Schema(hidden = true)
  private final Set<String> given = new HashSet<>();

  @Schema(description = "Official name", examples = "Dinas Kesehatan")
  @Size(max = 200)
  @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
  private String name;

  @Schema(description = "Kind of unit", examples = "AGENCY")
  private UnitType type;

  @Schema(description = "The unit above; null moves to the root", nullable = true)
  private UUID parentId;

  @Schema(
      description = "Postal address",
      nullable = true,
      examples = "Jl. dr. Soetomo No. 1, Slawi")
  @Size(max = 300)
  private String address;

  @Schema(description = "Office telephone", nullable = true, examples = "(0283) 491234")
  @Size(max = 40)
  private String phone;

  @Schema(description = "Whether it coordinates communication", examples = "false")
  private Boolean coordinator;

  @Schema(description = "First day of existence", nullable = true, examples = "2017-01-01")
  private LocalDate validFrom;

  @Schema(description = "Last day of existence", nullable = true, examples = "2026-12-31")
  private LocalDate validTo;

  @Schema(description = "Units from which it took over, in place of the recorded ones")
  @Size(max = 50)
  private List<@NotNull UUID> successorOf;

  @Schema(description = "What other systems call it, in place of what is recorded")
  @Size(max = 50)
  private List<@NotNull @Valid ExternalCodeEntry> externalCodes;

  @JsonSetter(nulls = Nulls.FAIL)
  void setName(String value) {
    given.add("name");
    name = value;
  }

  @JsonSetter(nulls = Nulls.FAIL)
  void setType(UnitType value) {
    given.add("type");
    type = value;
  }

  @JsonSetter
  void setParentId(UUID value) {
    given.add("parentId");
    parentId = value;
  }

  @JsonSetter
  void setAddress(String value) {
    given.add("address");
    address = value;
  }

  @JsonSetter
  void setPhone(String value) {
    given.add("phone");
    phone = value;
  }

  @JsonSetter(nulls = Nulls.FAIL)
  void setCoordinator(Boolean value) {
    given.add("coordinator");
    coordinator = value;
  }

  @JsonSetter
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
  void setSuccessorOf(List<UUID> value) {
    successorOf = value;
  }

  @JsonSetter(nulls = Nulls.FAIL)
  void setExternalCodes(List<ExternalCodeEntry> value) {
    externalCodes = value;
  }

  /** The recorded links with what was given laid over them. */
  UnitLinks linksOver(UnitLinks recorded) {
    return new UnitLinks(
        successorOf == null ? recorded.successorOf() : successorOf,
        externalCodes == null
            ? recorded.externalCodes()
            : externalCodes.stream().map(ExternalCodeEntry::toDomain).toList());
  }

  /** The recorded profile with what was given laid over it. */
  UnitProfile over(UnitProfile recorded) {
    return new UnitProfile(
        either("name", name, recorded.name()),
        either("type", type, recorded.type()),
        either("address", address, recorded.address()),
        either("phone", phone, recorded.phone()),
        either("coordinator", coordinator, recorded.coordinator()),
        either("validFrom", validFrom, recorded.validFrom()),
        either("validTo", validTo, recorded.validTo()));
  }

  /** The recorded parent unless another was given. */
  UUID parentOver(UUID recorded) {
    return either("parentId", parentId, recorded);
  }

  private <T> T either(String property, T value, T recorded) {
    return given.contains(property) ? value : recorded;
  }
}
