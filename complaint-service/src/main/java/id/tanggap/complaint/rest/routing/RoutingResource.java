package id.tanggap.complaint.rest.routing;

import id.tanggap.complaint.application.routing.PublishRoutingRules;
import id.tanggap.complaint.application.routing.RoutingQueries;
import id.tanggap.complaint.application.routing.TryRoutingRules;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rules by which cases find their unit, in versions that never change. */
@Path("/api/v1/routing-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Routing", description = "Where cases belong, by rules that can be tried first")
public class RoutingResource {

  private static final int TRIED_BY_DEFAULT = 200;

  private final PublishRoutingRules publishRoutingRules;
  private final TryRoutingRules tryRoutingRules;
  private final RoutingQueries queries;
  private final Callers callers;
  private final Idempotency idempotency;

  RoutingResource(
      PublishRoutingRules publishRoutingRules,
      TryRoutingRules tryRoutingRules,
      RoutingQueries queries,
      Callers callers,
      Idempotency idempotency) {
    this.publishRoutingRules = publishRoutingRules;
    this.tryRoutingRules = tryRoutingRules;
    this.queries = queries;
    this.callers = callers;
    this.idempotency = idempotency;
  }

  /** Versions, newest first. */
  @GET
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR, Roles.AUDITOR})
  @Operation(operationId = "listRoutingRules", summary = "List the versions of the routing rules")
  @APIResponse(
      responseCode = "200",
      description = "A page, newest first",
      content = @Content(schema = @Schema(implementation = RoutingPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Items per page, 1 to 200") @QueryParam("limit") Integer limit,
      @Parameter(description = "Where the next page begins") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint = Cursor.fingerprint("routing-rules", callers.fingerprint());
    return queries
        .page(callers.region(), PageRequest.of(limit, cursor, fingerprint))
        .map(page -> Pages.respond(uri, page.map(RoutingVersionResponse::of), fingerprint));
  }

  /** One version. */
  @GET
  @Path("{version}")
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR, Roles.AUDITOR})
  @Operation(operationId = "getRoutingRules", summary = "Read a version of the routing rules")
  @APIResponse(
      responseCode = "200",
      description = "The version",
      content = @Content(schema = @Schema(implementation = RoutingVersionResponse.class)))
  public Uni<Response> get(
      @Parameter(description = "Its number") @PathParam("version") Integer version) {
    return queries
        .version(callers.region(), version)
        .map(stored -> ETags.ok(RoutingVersionResponse.of(stored), stored.rules().version()));
  }

  /** Publishes a new version. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "publishRoutingRules",
      summary = "Publish a version of the routing rules",
      description =
          "Rules are tried from the top when a case is verified; the first that fits suggests the"
              + " unit, or assigns it when it is automatic. Rules that can never be reached and"
              + " units that do not exist are refused.")
  @APIResponse(
      responseCode = "201",
      description = "The new version",
      content = @Content(schema = @Schema(implementation = RoutingVersionResponse.class)))
  public Uni<Response> publish(@NotNull @Valid PublishRoutingRequest request) {
    return idempotency.post(
        request,
        () ->
            publishRoutingRules
                .handle(
                    new PublishRoutingRules.Command(
                        callers.current(),
                        request.rules().stream().map(RoutingRuleBody::rule).toList(),
                        request.effectiveFrom()))
                .map(
                    stored ->
                        ETags.created(
                            "/api/v1/routing-rules/" + stored.rules().version(),
                            RoutingVersionResponse.of(stored),
                            stored.rules().version())));
  }

  /** Tries rules on what came in lately. */
  @POST
  @Path("dry-run")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "tryRoutingRules",
      summary = "Try routing rules on the newest cases",
      description = "Changes nothing. Secret cases are left out.")
  @APIResponse(
      responseCode = "200",
      description = "Who would have got them against who got them",
      content = @Content(schema = @Schema(implementation = RoutingTrialResponse.class)))
  public Uni<Response> dryRun(@NotNull @Valid TryRoutingRequest request) {
    return idempotency.post(
        request,
        () ->
            tryRoutingRules
                .handle(
                    new TryRoutingRules.Command(
                        callers.current(),
                        request.rules().stream().map(RoutingRuleBody::rule).toList(),
                        request.last() == null ? TRIED_BY_DEFAULT : request.last()))
                .map(trial -> Response.ok(RoutingTrialResponse.of(trial)).build()));
  }
}
