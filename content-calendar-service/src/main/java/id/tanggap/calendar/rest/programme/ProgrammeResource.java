package id.tanggap.calendar.rest.programme;

import id.tanggap.calendar.application.programme.ChangeProgramme;
import id.tanggap.calendar.application.programme.CreateProgramme;
import id.tanggap.calendar.application.programme.ProgrammeQueries;
import id.tanggap.calendar.rest.Callers;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.paging.Pages;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.ETags;
import id.tanggap.kit.web.Idempotency;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Flagship programmes of the region. */
@Path("/api/v1/programmes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes", description = "Flagship programmes that units make visible")
public class ProgrammeResource {
  private static final String PATH = "/api/v1/programmes/";

  private final ProgrammeQueries queries;
  private final CreateProgramme createProgramme;
  private final ChangeProgramme changeProgramme;
  private final Callers callers;
  private final Idempotency idempotency;

  ProgrammeResource(
      ProgrammeQueries queries,
      CreateProgramme createProgramme,
      ChangeProgramme changeProgramme,
      Callers callers,
      Idempotency idempotency) {
    this.queries = queries;
    this.createProgramme = createProgramme;
    this.changeProgramme = changeProgramme;
    this.callers = callers;
    this.idempotency = idempotency;
  }

  /** Programmes by name. */
  @GET
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN, Roles.APPROVER, Roles.LEADER, Roles.AUDITOR})
  @Operation(operationId = "listProgrammes", summary = "List flagship programmes by name")
  @APIResponse(
      responseCode = "200",
      description = "One page",
      content = @Content(schema = @Schema(implementation = ProgrammePage.class)))
  public Uni<Response> list(
      @Parameter(description = "Only programmes that are valid on this day") @QueryParam("on")
          LocalDate on,
      @Parameter(description = "Items of a page, 1 to 200; 50 when absent") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "nextCursor of the page before, with the same filters")
          @QueryParam("cursor")
          String cursor,
      @Context UriInfo uri) {
    String region = callers.current().region();
    String fingerprint = Cursor.fingerprint("programmes", region, on);
    return queries
        .page(region, on, PageRequest.of(limit, cursor, fingerprint))
        .map(page -> Pages.respond(uri, page.map(ProgrammeResponse::of), fingerprint));
  }

  /** One programme. */
  @GET
  @Path("{id}")
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN, Roles.APPROVER, Roles.LEADER, Roles.AUDITOR})
  @Operation(operationId = "getProgramme", summary = "Read one flagship programme")
  @APIResponse(
      responseCode = "200",
      description = "The programme, with its ETag",
      content = @Content(schema = @Schema(implementation = ProgrammeResponse.class)))
  public Uni<Response> get(@Parameter(description = "The programme") @PathParam("id") UUID id) {
    return queries
        .byId(callers.current().region(), id)
        .map(programme -> ETags.ok(ProgrammeResponse.of(programme), programme.version()));
  }

  /** Adds a programme. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(operationId = "createProgramme", summary = "Add a flagship programme")
  @APIResponse(
      responseCode = "201",
      description = "Added",
      content = @Content(schema = @Schema(implementation = ProgrammeResponse.class)))
  public Uni<Response> create(@NotNull @Valid ProgrammeRequest request) {
    return idempotency.post(
        request,
        () ->
            createProgramme
                .handle(new CreateProgramme.Command(callers.current(), request.toTerms()))
                .map(
                    programme ->
                        ETags.created(
                            PATH + programme.id(),
                            ProgrammeResponse.of(programme),
                            programme.version())));
  }

  /** Changes a programme. */
  @PATCH
  @Path("{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(operationId = "changeProgramme", summary = "Change a flagship programme")
  @APIResponse(
      responseCode = "200",
      description = "The programme after the change",
      content = @Content(schema = @Schema(implementation = ProgrammeResponse.class)))
  public Uni<Response> change(
      @Parameter(description = "The programme") @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid EditProgrammeRequest request) {
    return changeProgramme
        .handle(
            new ChangeProgramme.Command(
                callers.current(), id, version -> ETags.require(ifMatch, version), request::over))
        .map(programme -> ETags.ok(ProgrammeResponse.of(programme), programme.version()));
  }
}
