package id.tanggap.complaint.rest.assignment;

import id.tanggap.complaint.application.complaint.assignment.DelegateWork;
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

/** Who stands in for whom while somebody is away. */
@Path("/api/v1/complaints/delegations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints", description = "Cases with owners, deadlines and an honest ending")
public class DelegationResource {

  private final DelegateWork delegateWork;
  private final Callers callers;
  private final Idempotency idempotency;

  DelegationResource(DelegateWork delegateWork, Callers callers, Idempotency idempotency) {
    this.delegateWork = delegateWork;
    this.callers = callers;
    this.idempotency = idempotency;
  }

  /** Delegations of the units that the caller covers. */
  @GET
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(operationId = "listDelegations", summary = "List who stands in for whom")
  @APIResponse(
      responseCode = "200",
      description = "A page, newest first",
      content = @Content(schema = @Schema(implementation = DelegationPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Items per page, 1 to 200") @QueryParam("limit") Integer limit,
      @Parameter(description = "Where the next page begins") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint = Cursor.fingerprint("delegations", callers.fingerprint());
    return delegateWork
        .page(callers.current(), PageRequest.of(limit, cursor, fingerprint))
        .map(page -> Pages.respond(uri, page.map(DelegationResponse::of), fingerprint, null));
  }

  /** Lets somebody stand in. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(
      operationId = "delegateWork",
      summary = "Let somebody stand in for somebody",
      description = "What is entrusted to the one on these days reaches the other.")
  @APIResponse(
      responseCode = "201",
      description = "The delegation",
      content = @Content(schema = @Schema(implementation = DelegationResponse.class)))
  public Uni<Response> delegate(@NotNull @Valid DelegationRequest request) {
    return idempotency.post(
        request,
        () ->
            delegateWork
                .handle(
                    new DelegateWork.Command(
                        callers.current(),
                        request.unitId(),
                        request.from().person(),
                        request.to().person(),
                        request.startsOn(),
                        request.endsOn(),
                        request.reason()))
                .map(
                    made ->
                        ETags.created(
                            "/api/v1/complaints/delegations",
                            DelegationResponse.of(made),
                            made.version())));
  }

  /** The person is back. */
  @POST
  @Path("{id}/end")
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(operationId = "endDelegation", summary = "End a delegation early")
  @APIResponse(
      responseCode = "200",
      description = "The delegation",
      content = @Content(schema = @Schema(implementation = DelegationResponse.class)))
  public Uni<Response> end(
      @Parameter(description = "The delegation") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag as last seen") @HeaderParam("If-Match") String ifMatch) {
    return idempotency.post(
        null,
        () ->
            delegateWork
                .end(callers.current(), id, version -> ETags.honour(ifMatch, version))
                .map(ended -> ETags.ok(DelegationResponse.of(ended), ended.version())));
  }
}
