package id.tanggap.account.rest.unit;

import id.tanggap.account.application.unit.UnitView;
import id.tanggap.account.domain.unit.Unit;
import id.tanggap.account.domain.unit.UnitProfile;
import id.tanggap.account.domain.unit.UnitType;
import id.tanggap.kit.web.ETags;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit as the API shows it. */
@Schema(description = "A unit of the local government")
public record UnitResponse(
    @Schema(description = "The unit") UUID id,
    @Schema(description = "Region", examples = "33.28") String region,
    @Schema(description = "Code, unique in the region", examples = "DINKES") String code,
    @Schema(description = "Official name", examples = "Dinas Kesehatan") String name,
    @Schema(description = "Kind of unit", examples = "AGENCY") UnitType type,
    @Schema(description = "The unit above; null at the root", nullable = true) UUID parentId,
    @Schema(description = "Codes from the root, own code last", examples = "/SETDA/DINKES/")
        String path,
    @Schema(
            description = "Postal address",
            nullable = true,
            examples = "Jl. dr. Soetomo No. 1, Slawi")
        String address,
    @Schema(description = "Office telephone", nullable = true, examples = "(0283) 491234")
        String phone,
    @Schema(description = "Whether it coordinates communication", examples = "false")
        boolean coordinator,
    @Schema(
            description = "First day of existence; null when it precedes the records",
            nullable = true,
            examples = "2017-01-01")
        LocalDate validFrom,
    @Schema(
            description = "Last day of existence; null while it exists",
            nullable = true,
            examples = "2026-12-31")
        LocalDate validTo,
    @Schema(description = "Whether it has no primary admin today", examples = "false")
        boolean vacant,
    @Schema(description = "The primary admin in force; null when vacant", nullable = true)
        Primary primaryAdmin,
    @Schema(description = "Admins in office who attended a training", examples = "2")
        int trainedAdmins,
    @Schema(
            description = "Day on which the first of them was trained",
            nullable = true,
            examples = "2024-02-19")
        LocalDate firstTrainedOn,
    @Schema(description = "Units from which it took over") List<UUID> successorOf,
    @Schema(description = "Units that took over from it") List<UUID> successors,
    @Schema(description = "What other systems call it") List<ExternalCodeEntry> externalCodes,
    @Schema(description = "Entity tag, for If-Match", examples = "\"3\"") String etag) {

  /** A primary admin. */
  @Schema(description = "A primary admin")
  public record Primary(
      @Schema(description = "The person") UUID personId,
      @Schema(description = "Name of the person", examples = "Siti Contoh") String name) {}

  static UnitResponse of(UnitView view) {
    Unit unit = view.unit();
    UnitProfile profile = unit.profile();
    return new UnitResponse(
        unit.id(),
        unit.region(),
        unit.code(),
        unit.name(),
        unit.type(),
        unit.parentId(),
        unit.path(),
        profile.address(),
        profile.phone(),
        unit.coordinator(),
        unit.validFrom(),
        unit.validTo(),
        view.vacant(),
        view.vacant() ? null : new Primary(view.primary().personId(), view.primary().name()),
        unit.trainedAdmins(),
        unit.firstTrainedOn(),
        view.ties().links().successorOf(),
        view.ties().successors(),
        view.ties().links().externalCodes().stream().map(ExternalCodeEntry::of).toList(),
        ETags.of(unit.version()));
  }
}
