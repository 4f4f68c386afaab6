package id.tanggap.complaint.rest.privacy;

import id.tanggap.complaint.application.privacy.HoldCase;
import id.tanggap.complaint.rest.Callers;
import id.tanggap.complaint.rest.ReasonRequest;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Cases of which nothing may be deleted. */
@Path("/api/v1/legal-holds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy", description = "Looks behind the mask, retention, rights of the reporters")
public class LegalHoldResource {

  private final HoldCase holdCase;
  private final Callers callers;
  private final Idempotency idempotency;

  LegalHoldResource(HoldCase holdCase, Callers callers, Idempotency idempotency) {
    this.holdCase = holdCase;
    this.callers = callers;
    this.idempotency = idempotency;
  }

  /** Holds of the region. */
  @GET
  @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.COORDINATOR, Roles.AUDITOR})
  @Operation(operationId = "listLegalHolds", summary = "List legal holds")
  @APIResponse(
      responseCode = "200",
      description = "A page, newest first",
      content = @Content(schema = @Schema(implementation = LegalHoldPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Items per page, 1 to 200") @QueryParam("limit") Integer limit,
      @Parameter(description = "Where the next page begins") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint = Cursor.fingerprint("legal-holds", callers.fingerprint());
    PageRequest request = PageRequest.of(limit, cursor, fingerprint);
    return holdCase
        .page(callers.current(), request)
        .map(page -> Pages.respond(uri, page.map(LegalHoldResponse::of), fingerprint));
  }

  /** Places a hold. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.COORDINATOR})
  @Operation(
      operationId = "placeLegalHold",
      summary = "Keep everything of a case",
      description = "Retention and erasure pass by a case under a hold.")
  @APIResponse(
      responseCode = "201",
      description = "The hold",
      content = @Content(schema = @Schema(implementation = LegalHoldResponse.class)))
  @Extension(name = "x-sends", value = "ETag, Location")
  public Uni<Response> place(@NotNull @Valid HoldCaseRequest request) {
    return idempotency.post(
        request,
        () ->
            holdCase
                .handle(
                    new HoldCase.Command(
                        callers.current(), request.complaintId(), request.reason()))
                .map(
                    hold ->
                        ETags.created(
                            "/api/v1/legal-holds", LegalHoldResponse.of(hold), hold.version())));
  }

  /** Lifts a hold. */
  @POST
  @Path("{id}/lift")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.COORDINATOR})
  @Operation(operationId = "liftLegalHold", summary = "Lift a legal hold")
  @APIResponse(
      responseCode = "200",
      description = "The lifted hold",
      content = @Content(schema = @Schema(implementation = LegalHoldResponse.class)))
  @Extension(name = "x-sends", value = "ETag")
  public Uni<Response> lift(
      @Parameter(description = "The hold") @PathParam("id") UUID id,
      @NotNull @Valid ReasonRequest request) {
    return idempotency.post(
        request,
        () ->
            holdCase
                .lift(new HoldCase.Lift(callers.current(), id, request.reason()))
                .map(hold -> ETags.ok(LegalHoldResponse.of(hold), hold.version())));
  }
}
