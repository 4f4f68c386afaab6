package id.tanggap.complaint.rest.sla;

import id.tanggap.complaint.application.sla.RecomputeQueries;
import id.tanggap.complaint.rest.Callers;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.paging.Pages;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.ETags;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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

/** How far changes of rules got through the clocks of a region. */
@Path("/api/v1/sla-recomputes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Working time", description = "Calendars, deadlines and the policies behind them")
public class RecomputeResource {

  private final RecomputeQueries queries;
  private final Callers callers;

  RecomputeResource(RecomputeQueries queries, Callers callers) {
    this.queries = queries;
    this.callers = callers;
  }

  /** All runs. */
  @GET
  @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COORDINATOR, Roles.AUDITOR})
  @Operation(
      operationId = "listSlaRecomputes",
      summary = "List the runs that took changes of rules through the clocks")
  @APIResponse(
      responseCode = "200",
      description = "A page, newest first",
      content = @Content(schema = @Schema(implementation = RecomputePage.class)))
  public Uni<Response> list(
      @Parameter(description = "Items per page, 1 to 200") @QueryParam("limit") Integer limit,
      @Parameter(description = "Where the next page begins") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint = Cursor.fingerprint("sla-recomputes", callers.region());
    PageRequest request = PageRequest.of(limit, cursor, fingerprint);
    return queries
        .page(callers.region(), request)
        .map(page -> Pages.respond(uri, page.map(RecomputeResponse::of), fingerprint));
  }

  /** One run. */
  @GET
  @Path("{id}")
  @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COORDINATOR, Roles.AUDITOR})
  @Operation(
      operationId = "getSlaRecompute",
      summary = "Read how far a change of rules got through the clocks")
  @APIResponse(
      responseCode = "200",
      description = "The run",
      content = @Content(schema = @Schema(implementation = RecomputeResponse.class)))
  public Uni<Response> get(@Parameter(description = "The run") @PathParam("id") UUID id) {
    return queries
        .one(callers.region(), id)
        .map(run -> ETags.ok(RecomputeResponse.of(run), run.version()));
  }
}
