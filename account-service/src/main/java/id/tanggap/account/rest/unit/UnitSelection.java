package id.tanggap.account.rest.unit;

import id.tanggap.account.application.Scope;
import id.tanggap.account.application.unit.UnitFilter;
import id.tanggap.account.domain.unit.UnitType;
import id.tanggap.kit.paging.Cursor;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list of units, as query parameters. Filled in by JAX-RS. */
public class UnitSelection {
  @Parameter(description = "Only of this kind", example = "AGENCY")
  @QueryParam("type")
  UnitType type;

  @Parameter(description = "Only directly below this unit")
  @QueryParam("parentId")
  UUID parentId;

  @Parameter(description = "Only this unit code and all below", example = "SETDA")
  @QueryParam("under")
  @Size(max = 32)
  String under;

  @Parameter(description = "Part of name or code", example = "kesehatan")
  @QueryParam("q")
  @Size(max = 100)
  String text;

  @Parameter(description = "Day on which the unit existed; absent is today", example = "2024-02-19")
  @QueryParam("asOf")
  LocalDate asOf;

  @Parameter(
      description = "Only with, or only without, a vacant post of primary admin",
      example = "true")
  @QueryParam("vacant")
  Boolean vacant;

  @Parameter(
      description = "Only the unit that another system calls so: system, colon, code",
      example = "SIPD:1.02.0.00.0.00.01")
  @QueryParam("externalCode")
  @Size(max = 97)
  @Pattern(regexp = ExternalCodeEntry.SYSTEM + ":.*\\S.*")
  String externalCode;

  UnitFilter within(Scope sight) {
    return new UnitFilter(
        sight,
        type,
        parentId,
        under,
        text,
        asOf,
        vacant,
        ExternalCodeEntry.parse(externalCode),
        null);
  }

  /** Stands for these filters in a cursor. */
  String fingerprint() {
    return Cursor.fingerprint(type, parentId, under, text, asOf, vacant, externalCode);
  }
}
