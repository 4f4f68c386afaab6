package id.tanggap.complaint.rest.reply;

import id.tanggap.complaint.application.reply.WindowQueries;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which channel closes next. */
@Path("/api/v1/reply-windows")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Responses", description = "Answers and whether they arrived")
public class ReplyWindowsResource {

  private final WindowQueries queries;
  private final Callers callers;

  ReplyWindowsResource(WindowQueries queries, Callers callers) {
    this.queries = queries;
    this.callers = callers;
  }

  /** A case whose channel closes. */
  @Schema(description = "A case whose channel closes", name = "ClosingReplyWindow")
  public record Closing(
      @Schema(description = "the case it belongs to") UUID complaintId,
      @Schema(description = "after it the channel takes no answer any more") Instant closesAt,
      @Schema(description = "deadline of the first answer; null when it is met")
          Instant firstResponseDueAt,
      @Schema(description = "the earlier of the two") Instant answerBy,
      @Schema(examples = "80", description = "percent of the window that are used up at least")
          Integer warning) {

    static Closing of(WindowQueries.Closing closing) {
      return new Closing(
          closing.complaintId(),
          closing.closesAt(),
          closing.firstResponseDueAt(),
          closing.answerBy(),
          closing.warning());
    }
  }

  /** A page, as documented. */
  @Schema(description = "A page", name = "ClosingReplyWindowPage")
  public record ClosingPage(
      @Schema(description = "what was found, in the order of the list") List<Closing> items,
      @Schema(description = "what cursor takes for the next page; null on the last one")
          String nextCursor) {}

  /** Open windows, the earliest end first. */
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
      operationId = "listReplyWindows",
      summary = "List the cases whose channel closes next",
      description = "The earliest end first, those that have closed unanswered before them.")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(implementation = ClosingPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Items per page, 1 to 200") @QueryParam("limit") Integer limit,
      @Parameter(description = "Where the next page begins") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint = Cursor.fingerprint("reply-windows", callers.fingerprint());
    PageRequest request = PageRequest.of(limit, cursor, fingerprint);
    return queries
        .page(callers.current(), request)
        .map(page -> Pages.respond(uri, page.map(Closing::of), fingerprint));
  }
}
