package id.tanggap.complaint.rest.incident;

import id.tanggap.complaint.application.incident.ChangeSwarmSettings;
import id.tanggap.complaint.application.incident.IncidentQueries;
import id.tanggap.complaint.application.incident.OpenIncident;
import id.tanggap.complaint.domain.incident.IncidentState;
import id.tanggap.complaint.rest.Callers;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Incidents: found or declared, read, followed. Their steps are in {@link IncidentStepResource}.
 */
@Path("/api/v1/incidents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Incidents", description = "Many reports about one thing, with one owner and one voice")
public class IncidentResource {

  private final OpenIncident openIncident;
  private final ChangeSwarmSettings settings;
  private final IncidentQueries queries;
  private final Callers callers;
  private final Idempotency idempotency;

  IncidentResource(
      OpenIncident openIncident,
      ChangeSwarmSettings settings,
      IncidentQueries queries,
      Callers callers,
      Idempotency idempotency) {
    this.openIncident = openIncident;
    this.settings = settings;
    this.queries = queries;
    this.callers = callers;
    this.idempotency = idempotency;
  }

  /** Incidents that the caller may see. */
  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.OPERATOR,
    Roles.UNIT_ADMIN,
    Roles.APPROVER,
    Roles.LEADER,
    Roles.AUDITOR
  })
  @Operation(operationId = "listIncidents", summary = "List incidents")
  @APIResponse(
      responseCode = "200",
      description = "A page, newest first",
      content = @Content(schema = @Schema(implementation = IncidentPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Where it stands") @QueryParam("state") IncidentState state,
      @Parameter(description = "Items per page, 1 to 200") @QueryParam("limit") Integer limit,
      @Parameter(description = "Where the next page begins") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint = Cursor.fingerprint("incidents", callers.fingerprint(), state);
    return queries
        .page(callers.current(), state, PageRequest.of(limit, cursor, fingerprint))
        .map(page -> Pages.respond(uri, page.map(IncidentResponse::of), fingerprint));
  }

  /** Opens an incident that nobody suggested. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
  @Operation(operationId = "declareIncident", summary = "Open an incident")
  @APIResponse(
      responseCode = "201",
      description = "The new incident",
      content = @Content(schema = @Schema(implementation = IncidentResponse.class)))
  public Uni<Response> declare(@NotNull @Valid DeclareIncidentRequest request) {
    return idempotency.post(
        request,
        () ->
            openIncident
                .handle(
                    new OpenIncident.Declare(
                        callers.current(),
                        request.title(),
                        request.unitId(),
                        request.complaintIds()))
                .chain(queries::counted)
                .map(
                    counted ->
                        ETags.created(
                            "/api/v1/incidents/" + counted.incident().id(),
                            IncidentResponse.of(counted),
                            counted.incident().version())));
  }

  /** One incident. */
  @GET
  @Path("{id}")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.OPERATOR,
    Roles.UNIT_ADMIN,
    Roles.APPROVER,
    Roles.LEADER,
    Roles.AUDITOR
  })
  @Operation(operationId = "getIncident", summary = "Read an incident")
  @APIResponse(
      responseCode = "200",
      description = "The incident",
      content = @Content(schema = @Schema(implementation = IncidentResponse.class)))
  public Uni<Response> get(@Parameter(description = "The incident") @PathParam("id") UUID id) {
    return queries
        .one(callers.current(), id)
        .map(counted -> ETags.ok(IncidentResponse.of(counted), counted.incident().version()));
  }

  /** Cases of an incident that the caller may see. */
  @GET
  @Path("{id}/complaints")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.OPERATOR,
    Roles.UNIT_ADMIN,
    Roles.APPROVER,
    Roles.LEADER,
    Roles.AUDITOR
  })
  @Operation(operationId = "listIncidentComplaints", summary = "List the cases of an incident")
  @APIResponse(
      responseCode = "200",
      description = "A page, newest first",
      content = @Content(schema = @Schema(implementation = MemberPage.class)))
  public Uni<Response> members(
      @Parameter(description = "The incident") @PathParam("id") UUID id,
      @Parameter(description = "Items per page, 1 to 200") @QueryParam("limit") Integer limit,
      @Parameter(description = "Where the next page begins") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint = Cursor.fingerprint("incident-members", callers.fingerprint(), id);
    return queries
        .members(callers.current(), id, PageRequest.of(limit, cursor, fingerprint))
        .map(page -> Pages.respond(uri, page.map(MemberResponse::of), fingerprint));
  }

  /** When many reports are one incident. */
  @GET
  @Path("settings")
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR, Roles.AUDITOR})
  @Operation(operationId = "getSwarmSettings", summary = "Read when reports become an incident")
  @APIResponse(
      responseCode = "200",
      description = "The newest settings",
      content = @Content(schema = @Schema(implementation = SwarmSettingsResponse.class)))
  @Extension(name = "x-sends", value = "ETag")
  public Uni<Response> readSettings() {
    return settings
        .current(callers.region())
        .map(stored -> ETags.ok(SwarmSettingsResponse.of(stored), stored.settings().version()));
  }

  /** Sets when many reports are one incident. */
  @POST
  @Path("settings")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(operationId = "setSwarmSettings", summary = "Set when reports become an incident")
  @APIResponse(
      responseCode = "201",
      description = "The new version of the settings",
      content = @Content(schema = @Schema(implementation = SwarmSettingsResponse.class)))
  @Extension(name = "x-sends", value = "ETag, Location")
  public Uni<Response> writeSettings(@NotNull @Valid SwarmSettingsRequest request) {
    return idempotency.post(
        request,
        () ->
            settings
                .handle(
                    new ChangeSwarmSettings.Command(
                        callers.current(),
                        request.threshold(),
                        Duration.ofMinutes(request.windowMinutes()),
                        request.radiusMetres(),
                        request.similarity()))
                .map(
                    stored ->
                        ETags.created(
                            "/api/v1/incidents/settings",
                            SwarmSettingsResponse.of(stored),
                            stored.settings().version())));
  }
}
