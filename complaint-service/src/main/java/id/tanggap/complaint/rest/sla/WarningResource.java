package id.tanggap.complaint.rest.sla;

import id.tanggap.complaint.application.sla.WarningQueries;
import id.tanggap.complaint.application.sla.Warnings;
import id.tanggap.complaint.domain.sla.ClockKind;
import id.tanggap.complaint.rest.Callers;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.paging.Pages;
import id.tanggap.kit.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

/** Warnings of deadlines, for those who can do something about them. */
@Path("/api/v1/sla-warnings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Working time", description = "Calendars, deadlines and the policies behind them")
public class WarningResource {

  private final WarningQueries queries;
  private final Callers callers;

  WarningResource(WarningQueries queries, Callers callers) {
    this.queries = queries;
    this.callers = callers;
  }

  /** Delivered warnings about what the caller may see. */
  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.OPERATOR,
    Roles.UNIT_ADMIN,
    Roles.APPROVER,
    Roles.LEADER,
    Roles.AUDITOR
  })
  @Operation(
      operationId = "listSlaWarnings",
      summary = "List warnings of deadlines",
      description =
          "At 50, 80 and 100 percent of what the clock counts, delivered in the hours of the unit"
              + " in charge.")
  @APIResponse(
      responseCode = "200",
      description = "A page, newest first",
      content = @Content(schema = @Schema(implementation = WarningPage.class)))
  public Uni<Response> list(
      @Parameter(description = "What the clock measures") @QueryParam("kind") ClockKind kind,
      @Parameter(description = "The share that is used up: 50, 80 or 100") @QueryParam("percent")
          Integer percent,
      @Parameter(description = "Only of clocks that still run, or only of the others")
          @QueryParam("open")
          Boolean open,
      @Parameter(description = "Items per page, 1 to 200") @QueryParam("limit") Integer limit,
      @Parameter(description = "Where the next page begins") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    Warnings.Filter filter = new Warnings.Filter(kind, percent, open);
    String fingerprint =
        Cursor.fingerprint("sla-warnings", callers.fingerprint(), kind, percent, open);
    PageRequest request = PageRequest.of(limit, cursor, fingerprint);
    return queries
        .page(callers.current(), filter, request)
        .map(page -> Pages.respond(uri, page.map(WarningResponse::of), fingerprint));
  }
}
