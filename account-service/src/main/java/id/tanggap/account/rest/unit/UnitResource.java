package id.tanggap.account.rest.unit;

import id.tanggap.account.application.ImportMode;
import id.tanggap.account.application.unit.ChangeUnit;
import id.tanggap.account.application.unit.DeleteUnit;
import id.tanggap.account.application.unit.ImportUnits;
import id.tanggap.account.application.unit.RegisterUnit;
import id.tanggap.account.application.unit.UnitQueries;
import id.tanggap.account.domain.unit.Unit;
import id.tanggap.account.domain.unit.UnitType;
import id.tanggap.account.rest.Caller;
import id.tanggap.account.rest.Cells;
import id.tanggap.account.rest.ImportAnswers;
import id.tanggap.account.rest.Sheet;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.ETags;
import id.tanggap.kit.web.Idempotency;
import id.tanggap.kit.web.ImportReport;
import id.tanggap.kit.web.MaxBody;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Changes of the unit tree. Reads are in {@link UnitReadResource}. */
@Path("/api/v1/units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Units", description = "Agencies, districts, villages and other units as a tree")
public class UnitResource {
  private static final List<String> REQUIRED = List.of("code", "name", "type", "parentCode");
  private static final List<String> OPTIONAL = List.of("address", "phone", "coordinator");
  private static final String EXAMPLE =
      """
      code,name,type,parentCode,address,phone
      SETDA,Sekretariat Daerah,AGENCY,,"Jl. dr. Soetomo No. 1, Slawi",(0283) 491234
      DINKES,Dinas Kesehatan,AGENCY,SETDA,,
      33.28.10,Kecamatan Slawi,DISTRICT,,,
      """;

  private final RegisterUnit register;
  private final ChangeUnit change;
  private final DeleteUnit delete;
  private final ImportUnits imports;
  private final UnitQueries queries;
  private final Caller caller;
  private final ImportAnswers reports;
  private final Idempotency idempotency;

  UnitResource(
      RegisterUnit register,
      ChangeUnit change,
      DeleteUnit delete,
      ImportUnits imports,
      UnitQueries queries,
      Caller caller,
      ImportAnswers reports,
      Idempotency idempotency) {
    this.register = register;
    this.change = change;
    this.delete = delete;
    this.imports = imports;
    this.queries = queries;
    this.caller = caller;
    this.reports = reports;
    this.idempotency = idempotency;
  }

  /** Registers one unit. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(operationId = "registerUnit", summary = "Register a unit")
  @APIResponse(
      responseCode = "201",
      description = "The new unit",
      content = @Content(schema = @Schema(implementation = UnitResponse.class)))
  public Uni<Response> register(@NotNull @Valid RegisterUnitRequest request) {
    RegisterUnit.Command command = request.command(caller.region(), caller.actor());
    return idempotency.post(
        request,
        () ->
            register
                .handle(command)
                .flatMap(unit -> queries.get(caller.sight(), unit.id()))
                .map(
                    view ->
                        ETags.created(
                            "/api/v1/units/" + view.unit().id(),
                            UnitResponse.of(view),
                            view.unit().version())));
  }

  /** Changes a unit. */
  @PATCH
  @Path("{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "changeUnit",
      summary = "Change a unit or move it with all units below",
      description = "JSON Merge Patch: what is absent stays, null clears. The code never changes.")
  @APIResponse(
      responseCode = "200",
      description = "The unit after the change",
      content = @Content(schema = @Schema(implementation = UnitResponse.class)))
  public Uni<Response> change(
      @Parameter(description = "The unit") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the unit as last seen", example = "\"3\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid ChangeUnitRequest request) {
    return change
        .handle(
            new ChangeUnit.Command(
                caller.region(),
                id,
                unit -> ETags.require(ifMatch, unit.version()),
                request::over,
                request::parentOver,
                request::linksOver,
                caller.actor()))
        .flatMap(unit -> queries.get(caller.sight(), unit.id()))
        .map(view -> ETags.ok(UnitResponse.of(view), view.unit().version()));
  }

  /** Deletes a unit that was entered by mistake. */
  @DELETE
  @Path("{id}")
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "deleteUnit",
      summary = "Delete a unit that was entered by mistake",
      description =
          "Refused while units, appointments, accounts or trainings hang on it. A unit that was"
              + " dissolved gets a validTo instead.")
  @APIResponse(responseCode = "204", description = "The unit is gone")
  public Uni<Response> delete(
      @Parameter(description = "The unit") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the unit as last seen", example = "\"3\"")
          @HeaderParam("If-Match")
          String ifMatch) {
    return delete
        .handle(
            new DeleteUnit.Command(
                caller.region(),
                id,
                (Unit unit) -> ETags.honour(ifMatch, unit.version()),
                caller.actor()))
        .replaceWith(() -> Response.noContent().build());
  }

  /** Imports a list of units. */
  @POST
  @Path("import")
  @Consumes("text/csv")
  @MaxBody(mebibytes = 8)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "importUnits",
      summary = "Import units from CSV",
      description =
          "Rows may come in any order; units that the file does not name stay. The same file twice"
              + " changes nothing; one faulty row stops all unless partial=true.")
  @APIResponse(
      responseCode = "200",
      description = "What was taken over, and what was not",
      content = @Content(schema = @Schema(implementation = ImportReport.class)))
  public Uni<Response> importCsv(
      @RequestBody(
              description = "Columns code,name,type,parentCode[,address,phone,coordinator]",
              content =
                  @Content(
                      mediaType = "text/csv",
                      schema = @Schema(type = SchemaType.STRING),
                      examples = @ExampleObject(name = "units", value = EXAMPLE)))
          byte[] csv,
      @Parameter(description = "Only tell what would happen", example = "false")
          @QueryParam("dryRun")
          @DefaultValue("false")
          boolean dryRun,
      @Parameter(description = "Take over the sound rows of a faulty file", example = "false")
          @QueryParam("partial")
          @DefaultValue("false")
          boolean partial,
      @Parameter(
              description = "First day of units that are new; absent when it precedes the records",
              example = "2017-01-01")
          @QueryParam("validFrom")
          LocalDate validFrom) {
    ImportMode mode = new ImportMode(dryRun, partial);
    Sheet<ImportUnits.Row> sheet = Sheet.read(csv, REQUIRED, OPTIONAL, UnitResource::row);
    ImportUnits.Command command =
        new ImportUnits.Command(
            caller.region(), sheet.rows(), sheet.faults(), validFrom, mode, caller.actor());
    return idempotency.post(
        csv, () -> imports.handle(command).map(outcome -> reports.respond(outcome, mode)));
  }

  private static ImportUnits.Row row(Cells cells) {
    return new ImportUnits.Row(
        cells.line(),
        cells.required("code", 32),
        cells.required("name", 200),
        cells.oneOf("type", UnitType.class),
        cells.optional("parentCode", 32),
        cells.ifColumn("address", 300),
        cells.ifColumn("phone", 40),
        cells.truth("coordinator"));
  }
}
