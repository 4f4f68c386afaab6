package id.tanggap.complaint.rest.privacy;

import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.application.privacy.NameHandler;
import id.tanggap.complaint.application.privacy.ReleaseHandler;
import id.tanggap.complaint.application.privacy.SecretAccessQueries;
import id.tanggap.complaint.domain.privacy.SecretAccess;
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

/** Who may see a secret case. */
@Path("/api/v1/complaints/{id}/access")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy", description = "Looks behind the mask, retention, rights of the reporters")
public class SecretAccessResource {

  private final NameHandler nameHandler;
  private final ReleaseHandler releaseHandler;
  private final SecretAccessQueries queries;
  private final Callers callers;
  private final Idempotency idempotency;

  SecretAccessResource(
      NameHandler nameHandler,
      ReleaseHandler releaseHandler,
      SecretAccessQueries queries,
      Callers callers,
      Idempotency idempotency) {
    this.nameHandler = nameHandler;
    this.releaseHandler = releaseHandler;
    this.queries = queries;
    this.callers = callers;
    this.idempotency = idempotency;
  }

  /** The access list of a case. */
  @GET
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(operationId = "listSecretAccess", summary = "List who may see a secret case")
  @APIResponse(
      responseCode = "200",
      description = "A page, newest first, with entries that ended",
      content = @Content(schema = @Schema(implementation = SecretAccessPage.class)))
  public Uni<Response> list(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "Items per page, 1 to 200") @QueryParam("limit") Integer limit,
      @Parameter(description = "Where the next page begins") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint = Cursor.fingerprint("secret-access", callers.fingerprint(), id);
    PageRequest request = PageRequest.of(limit, cursor, fingerprint);
    return queries
        .page(callers.current(), id, request)
        .map(page -> Pages.respond(uri, page.map(SecretAccessResponse::of), fingerprint));
  }

  /** Names a handler. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "nameHandler",
      summary = "Name a handler of a secret case",
      description =
          "From the first name on, only the named see the case in the unit that handles it. A"
              + " person of the reported unit sees it never, named or not.")
  @APIResponse(
      responseCode = "201",
      description = "The entry",
      content = @Content(schema = @Schema(implementation = SecretAccessResponse.class)))
  public Uni<Response> name(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the case as last seen") @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid NameHandlerRequest request) {
    return idempotency.post(
        request,
        () ->
            nameHandler
                .handle(
                    new NameHandler.Command(
                        step(id, ifMatch),
                        request.handlerId(),
                        request.handlerName(),
                        request.reason()))
                .map(
                    access ->
                        ETags.created(
                            "/api/v1/complaints/" + id + "/access",
                            SecretAccessResponse.of(access),
                            access.version())));
  }

  /** Takes a handler off the list. */
  @POST
  @Path("{accessId}/revoke")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(operationId = "releaseHandler", summary = "Take a handler off a secret case")
  @APIResponse(
      responseCode = "200",
      description = "The ended entry",
      content = @Content(schema = @Schema(implementation = SecretAccessResponse.class)))
  public Uni<Response> revoke(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "The entry") @PathParam("accessId") UUID accessId,
      @Parameter(description = "Entity tag of the case as last seen") @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid ReasonRequest request) {
    return idempotency.post(
        request,
        () ->
            releaseHandler
                .handle(new ReleaseHandler.Command(step(id, ifMatch), accessId, request.reason()))
                .map(SecretAccessResource::answer));
  }

  private CaseWork.Step step(UUID id, String ifMatch) {
    return new CaseWork.Step(callers.current(), id, version -> ETags.honour(ifMatch, version));
  }

  private static Response answer(SecretAccess access) {
    return ETags.ok(SecretAccessResponse.of(access), access.version());
  }
}
