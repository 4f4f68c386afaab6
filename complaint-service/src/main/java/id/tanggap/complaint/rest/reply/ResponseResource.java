package id.tanggap.complaint.rest.reply;

import id.tanggap.complaint.application.reply.Replies;
import id.tanggap.complaint.application.reply.ReplyQueries;
import id.tanggap.complaint.application.reply.SettleReply;
import id.tanggap.complaint.domain.reply.ReplyState;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Answers to citizens, and those whose outcome a person must settle. */
@Path("/api/v1/responses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Responses", description = "Answers and whether they arrived")
public class ResponseResource {

  private final ReplyQueries queries;
  private final SettleReply settleReply;
  private final Callers callers;
  private final Idempotency idempotency;

  ResponseResource(
      ReplyQueries queries, SettleReply settleReply, Callers callers, Idempotency idempotency) {
    this.queries = queries;
    this.settleReply = settleReply;
    this.callers = callers;
    this.idempotency = idempotency;
  }

  /** Answers to cases that the caller may see. */
  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.OPERATOR,
    Roles.UNIT_ADMIN,
    Roles.APPROVER,
    Roles.LEADER,
    Roles.AUDITOR
  })
  @Operation(operationId = "listResponses", summary = "List answers")
  @APIResponse(
      responseCode = "200",
      description = "A page, newest first",
      content = @Content(schema = @Schema(implementation = ReplyPage.class)))
  public Uni<Response> list(
      @Parameter(description = "How far it has come") @QueryParam("state") ReplyState state,
      @Parameter(description = "Answers to one case") @QueryParam("complaintId") UUID complaintId,
      @Parameter(description = "Answers of one unit") @QueryParam("unitId") UUID unitId,
      @Parameter(description = "Items per page, 1 to 200") @QueryParam("limit") Integer limit,
      @Parameter(description = "Where the next page begins") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint =
        Cursor.fingerprint("responses", callers.fingerprint(), state, complaintId, unitId);
    PageRequest request = PageRequest.of(limit, cursor, fingerprint);
    return queries
        .page(callers.current(), new Replies.Filter(state, complaintId, unitId), request)
        .map(page -> Pages.respond(uri, page.map(ReplyResponse::of), fingerprint));
  }

  /** One answer. */
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
  @Operation(operationId = "getResponse", summary = "Read an answer")
  @APIResponse(
      responseCode = "200",
      description = "The answer",
      content = @Content(schema = @Schema(implementation = ReplyResponse.class)))
  public Uni<Response> get(@Parameter(description = "The answer") @PathParam("id") UUID id) {
    return queries
        .one(callers.current(), id)
        .map(reply -> ETags.ok(ReplyResponse.of(reply), reply.version()));
  }

  /** Settles an answer with an unknown outcome. */
  @POST
  @Path("{id}/settle")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(
      operationId = "settleResponse",
      summary = "Say how an answer with an unknown outcome ended",
      description = "Such an answer is never sent again by itself; a person looks and decides.")
  @APIResponse(
      responseCode = "200",
      description = "The settled answer",
      content = @Content(schema = @Schema(implementation = ReplyResponse.class)))
  public Uni<Response> settle(
      @Parameter(description = "The answer") @PathParam("id") UUID id,
      @NotNull @Valid SettleRequest request) {
    return idempotency.post(
        request,
        () ->
            settleReply
                .handle(
                    new SettleReply.Command(
                        callers.current(),
                        id,
                        request.outcome(),
                        request.externalId(),
                        request.sentAt()))
                .map(reply -> ETags.ok(ReplyResponse.of(reply), reply.version())));
  }
}
