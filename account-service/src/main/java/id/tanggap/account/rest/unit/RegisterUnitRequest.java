package id.tanggap.account.rest.unit;

import id.tanggap.account.application.unit.RegisterUnit;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.unit.UnitLinks;
import id.tanggap.account.domain.unit.UnitProfile;
import id.tanggap.account.domain.unit.UnitType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit to register. */
@Schema(description = "A unit to register")
public record RegisterUnitRequest(
    @Schema(
            description =
                "Code: capital letters, digits and hyphens, or the Kemendagri code of a district,"
                    + " urban village or village",
            examples = "DINKES")
        @NotBlank
        @Size(max = 32)
        String code,
    @Schema(description = "Official name", examples = "Dinas Kesehatan") @NotBlank @Size(max = 200)
        String name,
    @Schema(description = "Kind of unit", examples = "AGENCY") @NotNull UnitType type,
    @Schema(description = "The unit above; null at the root", nullable = true) UUID parentId,
    @Schema(
            description = "Postal address",
            nullable = true,
            examples = "Jl. dr. Soetomo No. 1, Slawi")
        @Size(max = 300)
        String address,
    @Schema(description = "Office telephone", nullable = true, examples = "(0283) 491234")
        @Size(max = 40)
        String phone,
    @Schema(
            description = "Whether it coordinates communication",
            nullable = true,
            examples = "false")
        Boolean coordinator,
    @Schema(description = "First day of existence", nullable = true, examples = "2017-01-01")
        LocalDate validFrom,
    @Schema(description = "Last day of existence", nullable = true, examples = "2026-12-31")
        LocalDate validTo,
    @Schema(description = "Units from which it took over", nullable = true) @Size(max = 50)
        List<@NotNull UUID> successorOf,
    @Schema(description = "What other systems call it", nullable = true) @Size(max = 50)
        List<@NotNull @Valid ExternalCodeEntry> externalCodes) {

  RegisterUnit.Command command(String region, Actor actor) {
    UnitProfile profile =
        new UnitProfile(
            name, type, address, phone, Boolean.TRUE.equals(coordinator), validFrom, validTo);
    UnitLinks links =
        new UnitLinks(
            successorOf == null ? List.of() : successorOf,
            externalCodes == null
                ? List.of()
                : externalCodes.stream().map(ExternalCodeEntry::toDomain).toList());
    return new RegisterUnit.Command(region, code, profile, parentId, links, actor);
  }
}
