package id.tanggap.complaint.rest.quality;

import id.tanggap.complaint.application.quality.QualityFlags;
import id.tanggap.complaint.application.quality.QualityQueries;
import id.tanggap.complaint.domain.quality.QualityFlag;
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

/** Where answering looks good in the figures only. */
@Path("/api/v1/quality-flags")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quality", description = "What looks like answering and helps nobody")
public class QualityFlagResource {

  private final QualityQueries queries;
  private final Callers callers;

  QualityFlagResource(QualityQueries queries, Callers callers) {
    this.queries = queries;
    this.callers = callers;
  }

  /** Flags that the caller may see. */
  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.UNIT_ADMIN,
    Roles.APPROVER,
    Roles.LEADER,
    Roles.EVALUATOR,
    Roles.AUDITOR
  })
  @Operation(
      operationId = "listQualityFlags",
      summary = "List what looks like answering and helps nobody",
      description =
          "A flag says where to look and judges nobody. Flags on a secret case are seen by those"
              + " alone who may see the case.")
  @APIResponse(
      responseCode = "200",
      description = "A page, newest first",
      content = @Content(schema = @Schema(implementation = QualityFlagResponse.Page.class)))
  public Uni<Response> list(
      @Parameter(description = "What was seen") @QueryParam("kind") QualityFlag.Kind kind,
      @Parameter(description = "Against which unit") @QueryParam("unitId") UUID unitId,
      @Parameter(description = "On which case") @QueryParam("complaintId") UUID complaintId,
      @Parameter(description = "Items per page, 1 to 200") @QueryParam("limit") Integer limit,
      @Parameter(description = "Where the next page begins") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint =
        Cursor.fingerprint("quality-flags", callers.fingerprint(), kind, unitId, complaintId);
    PageRequest request = PageRequest.of(limit, cursor, fingerprint);
    return queries
        .page(callers.current(), new QualityFlags.Filter(kind, unitId, complaintId), request)
        .map(page -> Pages.respond(uri, page.map(QualityFlagResponse::of), fingerprint));
  }
}
