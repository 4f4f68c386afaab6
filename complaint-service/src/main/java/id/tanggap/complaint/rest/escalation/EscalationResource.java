package id.tanggap.complaint.rest.escalation;

import id.tanggap.complaint.application.complaint.escalation.AcknowledgeEscalation;
import id.tanggap.complaint.application.complaint.escalation.EscalationQueries;
import id.tanggap.complaint.application.complaint.escalation.Escalations;
import id.tanggap.complaint.application.complaint.escalation.PublishLadder;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was passed upwards because nothing happened, and the ladder by which. */
@Path("/api/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints", description = "Cases with owners, deadlines and an honest ending")
public class EscalationResource {

  private final EscalationQueries queries;
  private final AcknowledgeEscalation acknowledgeEscalation;
  private final PublishLadder publishLadder;
  private final Callers callers;
  private final Idempotency idempotency;

  EscalationResource(
      EscalationQueries queries,
      AcknowledgeEscalation acknowledgeEscalation,
      PublishLadder publishLadder,
      Callers callers,
      Idempotency idempotency) {
    this.queries = queries;
    this.acknowledgeEscalation = acknowledgeEscalation;
    this.publishLadder = publishLadder;
    this.callers = callers;
    this.idempotency = idempotency;
  }

  /** What was passed upwards. */
  @GET
  @Path("escalations")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.OPERATOR,
    Roles.UNIT_ADMIN,
    Roles.APPROVER,
    Roles.LEADER,
    Roles.AUDITOR
  })
  @Operation(
      operationId = "listEscalations",
      summary = "List cases with which nothing happens",
      description = "What is noticed in quiet hours shows when they are over.")
  @APIResponse(
      responseCode = "200",
      description = "A page, newest first",
      content = @Content(schema = @Schema(implementation = EscalationPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Only what nobody acknowledged, or only the rest")
          @QueryParam("open")
          Boolean open,
      @Parameter(description = "Only of this case") @QueryParam("complaintId") UUID complaintId,
      @Parameter(description = "Items per page, 1 to 200") @QueryParam("limit") Integer limit,
      @Parameter(description = "Where the next page begins") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint =
        Cursor.fingerprint("escalations", callers.fingerprint(), open, complaintId);
    return queries
        .page(
            callers.current(),
            new Escalations.Filter(open, complaintId),
            PageRequest.of(limit, cursor, fingerprint))
        .map(page -> Pages.respond(uri, page.map(EscalationResponse::of), fingerprint, null));
  }

  /** Somebody has seen it. */
  @POST
  @Path("escalations/{id}/acknowledge")
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR, Roles.UNIT_ADMIN, Roles.LEADER})
  @Operation(operationId = "acknowledgeEscalation", summary = "Say that an escalation was seen")
  @APIResponse(
      responseCode = "200",
      description = "The escalation",
      content = @Content(schema = @Schema(implementation = EscalationResponse.class)))
  public Uni<Response> acknowledge(
      @Parameter(description = "The escalation") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag as last seen") @HeaderParam("If-Match") String ifMatch) {
    return idempotency.post(
        null,
        () ->
            acknowledgeEscalation
                .handle(
                    new AcknowledgeEscalation.Command(
                        callers.current(), id, version -> ETags.honour(ifMatch, version)))
                .map(seen -> ETags.ok(EscalationResponse.of(seen), seen.version())));
  }

  /** The ladder in force. */
  @GET
  @Path("escalation-ladder")
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN, Roles.AUDITOR, Roles.PLATFORM_ADMIN})
  @Operation(operationId = "getEscalationLadder", summary = "Read the ladder of escalations")
  @APIResponse(
      responseCode = "200",
      description = "The newest version",
      content = @Content(schema = @Schema(implementation = LadderResponse.class)))
  public Uni<Response> ladder() {
    return queries.ladder(callers.region()).map(EscalationResource::answer);
  }

  /** Publishes the next version. */
  @POST
  @Path("escalation-ladder")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.PLATFORM_ADMIN)
  @Operation(
      operationId = "publishEscalationLadder",
      summary = "Publish the next version of the ladder",
      description = "A version never changes. What already climbs goes on by the new one.")
  @APIResponse(
      responseCode = "201",
      description = "The version",
      content = @Content(schema = @Schema(implementation = LadderResponse.class)))
  public Uni<Response> publish(
      @Parameter(description = "Entity tag of the version as last seen") @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid LadderRequest request) {
    return idempotency.post(
        request,
        () ->
            publishLadder
                .handle(
                    new PublishLadder.Command(
                        callers.current(),
                        request.rungs().stream().map(RungBody::rung).toList(),
                        LocalTime.parse(request.quietFrom()),
                        LocalTime.parse(request.quietTo()),
                        version -> ETags.honour(ifMatch, version)))
                .map(
                    stored ->
                        ETags.created(
                            "/api/v1/complaints/escalation-ladder",
                            LadderResponse.of(stored),
                            stored.ladder().version())));
  }

  private static Response answer(Escalations.Stored stored) {
    return ETags.ok(LadderResponse.of(stored), stored.ladder().version());
  }
}
