package id.tanggap.complaint.rest.incident;

import id.tanggap.complaint.application.incident.EndIncident;
import id.tanggap.complaint.application.incident.IncidentQueries;
import id.tanggap.complaint.application.incident.JoinCases;
import id.tanggap.complaint.application.incident.LeaveIncident;
import id.tanggap.complaint.application.incident.OpenIncident;
import id.tanggap.complaint.domain.incident.Incident;
import id.tanggap.complaint.rest.Callers;
import id.tanggap.complaint.rest.ReasonRequest;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.ETags;
import id.tanggap.kit.web.Idempotency;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The steps of an incident. */
@Path("/api/v1/incidents/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Incidents", description = "Many reports about one thing, with one owner and one voice")
public class IncidentStepResource {

  private final OpenIncident openIncident;
  private final EndIncident endIncident;
  private final JoinCases joinCases;
  private final LeaveIncident leaveIncident;
  private final IncidentQueries queries;
  private final Callers callers;
  private final Idempotency idempotency;

  IncidentStepResource(
      OpenIncident openIncident,
      EndIncident endIncident,
      JoinCases joinCases,
      LeaveIncident leaveIncident,
      IncidentQueries queries,
      Callers callers,
      Idempotency idempotency) {
    this.openIncident = openIncident;
    this.endIncident = endIncident;
    this.joinCases = joinCases;
    this.leaveIncident = leaveIncident;
    this.queries = queries;
    this.callers = callers;
    this.idempotency = idempotency;
  }

  /** A person agrees with a suggestion and names who answers for it. */
  @POST
  @Path("open")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
  @Operation(operationId = "openIncident", summary = "Make an incident of a suggestion")
  @APIResponse(
      responseCode = "200",
      description = "The incident",
      content = @Content(schema = @Schema(implementation = IncidentResponse.class)))
  public Uni<Response> open(
      @Parameter(description = "The incident") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the incident as last seen") @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid OpenIncidentRequest request) {
    return idempotency.post(
        request,
        () ->
            answer(
                openIncident.handle(
                    new OpenIncident.Agree(
                        callers.current(),
                        id,
                        version -> ETags.honour(ifMatch, version),
                        request.unitId(),
                        request.title()))));
  }

  /** The reports do not belong together. */
  @POST
  @Path("dismiss")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
  @Operation(operationId = "dismissIncident", summary = "Dismiss a suggested incident")
  @APIResponse(
      responseCode = "200",
      description = "The incident",
      content = @Content(schema = @Schema(implementation = IncidentResponse.class)))
  public Uni<Response> dismiss(
      @Parameter(description = "The incident") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the incident as last seen") @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid ReasonRequest request) {
    return idempotency.post(
        request,
        () ->
            answer(
                endIncident.dismiss(
                    new EndIncident.Command(
                        callers.current(),
                        id,
                        version -> ETags.honour(ifMatch, version),
                        request.reason()))));
  }

  /** It is over; the cases go on by themselves. */
  @POST
  @Path("close")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
  @Operation(operationId = "closeIncident", summary = "Close an incident")
  @APIResponse(
      responseCode = "200",
      description = "The incident",
      content = @Content(schema = @Schema(implementation = IncidentResponse.class)))
  public Uni<Response> close(
      @Parameter(description = "The incident") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the incident as last seen") @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid ReasonRequest request) {
    return idempotency.post(
        request,
        () ->
            answer(
                endIncident.close(
                    new EndIncident.Command(
                        callers.current(),
                        id,
                        version -> ETags.honour(ifMatch, version),
                        request.reason()))));
  }

  /** Counts cases in; secret ones are refused. */
  @POST
  @Path("join")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
  @Operation(operationId = "joinIncident", summary = "Count cases in")
  @APIResponse(
      responseCode = "200",
      description = "The incident",
      content = @Content(schema = @Schema(implementation = IncidentResponse.class)))
  public Uni<Response> join(
      @Parameter(description = "The incident") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the incident as last seen") @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid JoinCasesRequest request) {
    return idempotency.post(
        request,
        () ->
            answer(
                joinCases.handle(
                    new JoinCases.Command(
                        callers.current(),
                        id,
                        version -> ETags.honour(ifMatch, version),
                        request.complaintIds()))));
  }

  /** Takes a case out. */
  @POST
  @Path("leave")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
  @Operation(operationId = "leaveIncident", summary = "Take a case out of an incident")
  @APIResponse(
      responseCode = "200",
      description = "The incident",
      content = @Content(schema = @Schema(implementation = IncidentResponse.class)))
  public Uni<Response> leave(
      @Parameter(description = "The incident") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the incident as last seen") @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid LeaveIncidentRequest request) {
    return idempotency.post(
        request,
        () ->
            answer(
                leaveIncident.handle(
                    new LeaveIncident.Command(
                        callers.current(),
                        id,
                        version -> ETags.honour(ifMatch, version),
                        request.complaintId(),
                        request.reason()))));
  }

  private Uni<Response> answer(Uni<Incident> step) {
    return step.chain(queries::counted)
        .map(counted -> ETags.ok(IncidentResponse.of(counted), counted.incident().version()));
  }
}
