package id.tanggap.account.rest.region;

import id.tanggap.account.application.unit.CreateUnitsFromAreas;
import id.tanggap.account.domain.unit.UnitType;
import id.tanggap.account.rest.Caller;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.Idempotency;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The districts and villages of a region, taken from the national code list. */
@Path("/api/v1/regions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Regions")
public class UnitsFromAreasResource {
  private final CreateUnitsFromAreas create;
  private final Caller caller;
  private final Idempotency idempotency;

  UnitsFromAreasResource(CreateUnitsFromAreas create, Caller caller, Idempotency idempotency) {
    this.create = create;
    this.caller = caller;
    this.idempotency = idempotency;
  }

  /** What was created. */
  @Schema(description = "What was created from the code list, or would be")
  public record UnitsFromAreasResponse(
      @Schema(description = "The region", examples = "33.28") String region,
      @Schema(description = "New units", examples = "305") int created,
      @Schema(description = "New districts among them", examples = "18") int districts,
      @Schema(description = "New urban villages among them", examples = "6") int urbanVillages,
      @Schema(description = "New villages among them", examples = "281") int villages,
      @Schema(description = "Areas that had their unit already", examples = "0") int existing,
      @Schema(description = "Whether the caller only wanted to know", examples = "false")
          boolean dryRun) {

    static UnitsFromAreasResponse of(
        String region, CreateUnitsFromAreas.Outcome outcome, boolean dryRun) {
      int districts = outcome.created().get(UnitType.DISTRICT);
      int urbanVillages = outcome.created().get(UnitType.URBAN_VILLAGE);
      int villages = outcome.created().get(UnitType.VILLAGE);
      return new UnitsFromAreasResponse(
          region,
          districts + urbanVillages + villages,
          districts,
          urbanVillages,
          villages,
          outcome.existing(),
          dryRun);
    }
  }

  /** Creates the units. */
  @POST
  @Path("{code}/units-from-areas")
  @RolesAllowed({Roles.COORDINATOR, Roles.PLATFORM_ADMIN})
  @Operation(
      operationId = "createUnitsFromAreas",
      summary = "Create the districts and villages of a region from the code list",
      description =
          "Villages lie below their district, districts at the root. Units with the same code stay"
              + " as they are; doing it again creates nothing.")
  @APIResponse(
      responseCode = "200",
      description = "What was created",
      content = @Content(schema = @Schema(implementation = UnitsFromAreasResponse.class)))
  public Uni<Response> create(
      @Parameter(description = "Kemendagri code", example = "33.28") @PathParam("code") String code,
      @Parameter(description = "Only tell what would happen", example = "false")
          @QueryParam("dryRun")
          @DefaultValue("false")
          boolean dryRun) {
    if (!caller.runsPlatform() && !caller.region().equals(code)) {
      throw new NotFound("region", code);
    }
    CreateUnitsFromAreas.Command command =
        new CreateUnitsFromAreas.Command(code, dryRun, caller.actor());
    return idempotency.post(
        null,
        () ->
            create
                .handle(command)
                .map(
                    outcome ->
                        Response.ok(
                                UnitsFromAreasResponse.of(code, outcome, dryRun),
                                MediaType.APPLICATION_JSON_TYPE)
                            .build()));
  }
}
