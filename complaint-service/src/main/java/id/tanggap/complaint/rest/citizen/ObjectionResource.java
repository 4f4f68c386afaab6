package id.tanggap.complaint.rest.citizen;

import id.tanggap.complaint.application.citizen.CitizenQueries;
import id.tanggap.complaint.application.citizen.DecideObjection;
import id.tanggap.complaint.application.citizen.Objections;
import id.tanggap.complaint.domain.citizen.Objection;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Objections of citizens, and who decides on them. */
@Path("/api/v1/objections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Objections", description = "What citizens object to, and how it was decided")
public class ObjectionResource {

  private final CitizenQueries queries;
  private final DecideObjection decideObjection;
  private final Callers callers;
  private final Idempotency idempotency;

  ObjectionResource(
      CitizenQueries queries,
      DecideObjection decideObjection,
      Callers callers,
      Idempotency idempotency) {
    this.queries = queries;
    this.decideObjection = decideObjection;
    this.callers = callers;
    this.idempotency = idempotency;
  }

  /** Objections to cases that the caller may see. */
  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.OPERATOR,
    Roles.UNIT_ADMIN,
    Roles.APPROVER,
    Roles.LEADER,
    Roles.AUDITOR
  })
  @Operation(operationId = "listObjections", summary = "List objections")
  @APIResponse(
      responseCode = "200",
      description = "A page, newest first",
      content = @Content(schema = @Schema(implementation = ObjectionResponse.Page.class)))
  public Uni<Response> list(
      @Parameter(description = "Where it stands") @QueryParam("state") Objection.State state,
      @Parameter(description = "Objections to one case") @QueryParam("complaintId")
          UUID complaintId,
      @Parameter(description = "Items per page, 1 to 200") @QueryParam("limit") Integer limit,
      @Parameter(description = "Where the next page begins") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint =
        Cursor.fingerprint("objections", callers.fingerprint(), state, complaintId);
    PageRequest request = PageRequest.of(limit, cursor, fingerprint);
    return queries
        .objections(callers.current(), new Objections.Filter(state, complaintId), request)
        .map(page -> Pages.respond(uri, page.map(ObjectionResponse::of), fingerprint));
  }

  /** One objection. */
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
  @Operation(operationId = "getObjection", summary = "Read an objection")
  @APIResponse(
      responseCode = "200",
      description = "The objection",
      content = @Content(schema = @Schema(implementation = ObjectionResponse.class)))
  public Uni<Response> get(@Parameter(description = "The objection") @PathParam("id") UUID id) {
    return queries.objection(callers.current(), id).map(ObjectionResource::answer);
  }

  /** Decides. */
  @POST
  @Path("{id}/decide")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.APPROVER})
  @Operation(
      operationId = "decideObjection",
      summary = "Decide on an objection, with a reason that the citizen reads",
      description =
          "By somebody who did not work on the case. An objection that is upheld does not move the"
              + " case by itself: reopen it to answer again.")
  @APIResponse(
      responseCode = "200",
      description = "The decided objection",
      content = @Content(schema = @Schema(implementation = ObjectionResponse.class)))
  public Uni<Response> decide(
      @Parameter(description = "The objection") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the objection as last seen") @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid DecideObjectionRequest request) {
    return idempotency.post(
        request,
        () ->
            decideObjection
                .handle(
                    new DecideObjection.Command(
                        callers.current(),
                        id,
                        version -> ETags.honour(ifMatch, version),
                        request.decision().state(),
                        request.reason()))
                .map(ObjectionResource::answer));
  }

  private static Response answer(Objection objection) {
    return ETags.ok(ObjectionResponse.of(objection), objection.version());
  }
}
