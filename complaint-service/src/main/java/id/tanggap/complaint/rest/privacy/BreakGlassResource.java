package id.tanggap.complaint.rest.privacy;

import id.tanggap.complaint.application.privacy.IdentityLookQueries;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who looked behind the mask, for those who watch over it. */
@Path("/api/v1/break-glass")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy", description = "Looks behind the mask, retention, rights of the reporters")
public class BreakGlassResource {

  private final IdentityLookQueries queries;
  private final Callers callers;

  BreakGlassResource(IdentityLookQueries queries, Callers callers) {
    this.queries = queries;
    this.callers = callers;
  }

  /** Looks of the region. */
  @GET
  @RolesAllowed({Roles.AUDITOR, Roles.PRIVACY_OFFICER})
  @Operation(
      operationId = "listIdentityLooks",
      summary = "List who looked behind the mask",
      description = "Each look with its reason; nothing of what was seen.")
  @APIResponse(
      responseCode = "200",
      description = "A page, newest first",
      content = @Content(schema = @Schema(implementation = IdentityLookPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Looks at one case") @QueryParam("complaintId") UUID complaintId,
      @Parameter(description = "Items per page, 1 to 200") @QueryParam("limit") Integer limit,
      @Parameter(description = "Where the next page begins") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint = Cursor.fingerprint("break-glass", callers.fingerprint(), complaintId);
    PageRequest request = PageRequest.of(limit, cursor, fingerprint);
    return queries
        .page(callers.current(), complaintId, request)
        .map(page -> Pages.respond(uri, page.map(IdentityLookResponse::of), fingerprint));
  }
}
