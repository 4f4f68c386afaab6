package id.tanggap.complaint.rest.reply;

import id.tanggap.complaint.application.reply.ReviewAnswer;
import id.tanggap.complaint.domain.reply.Reply;
import id.tanggap.complaint.rest.Callers;
import id.tanggap.complaint.rest.ReasonRequest;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.ETags;
import id.tanggap.kit.web.Idempotency;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An answer before it goes out: changed, submitted, read by a second person. */
@Path("/api/v1/responses/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Responses", description = "Answers and whether they arrived")
public class ReviewResource {

  private final ReviewAnswer reviewAnswer;
  private final Callers callers;
  private final Idempotency idempotency;

  ReviewResource(ReviewAnswer reviewAnswer, Callers callers, Idempotency idempotency) {
    this.reviewAnswer = reviewAnswer;
    this.callers = callers;
    this.idempotency = idempotency;
  }

  /** Changes a draft. */
  @PATCH
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(
      operationId = "editResponse",
      summary = "Change the words of a draft",
      description = "JSON Merge Patch. Whoever changes it counts as its writer.")
  @APIResponse(
      responseCode = "200",
      description = "The draft",
      content = @Content(schema = @Schema(implementation = ReplyResponse.class)))
  public Uni<Response> edit(
      @Parameter(description = "The answer") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the answer as last seen") @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid EditResponseRequest request) {
    ReviewAnswer.Step step =
        new ReviewAnswer.Step(callers.current(), id, version -> ETags.require(ifMatch, version));
    return reviewAnswer.edit(step, request::over).map(ReviewResource::answer);
  }

  /** Its writer is done. */
  @POST
  @Path("submit")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(
      operationId = "submitResponse",
      summary = "Send a draft on, to its approver or to the citizen")
  @APIResponse(
      responseCode = "200",
      description = "The answer",
      content = @Content(schema = @Schema(implementation = ReplyResponse.class)))
  public Uni<Response> submit(
      @Parameter(description = "The answer") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the answer as last seen") @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid SendOnRequest request) {
    return idempotency.post(
        request,
        () ->
            reviewAnswer.submit(step(id, ifMatch), request.tracker()).map(ReviewResource::answer));
  }

  /** A second person agrees. */
  @POST
  @Path("approve")
  @RolesAllowed({Roles.COORDINATOR, Roles.APPROVER})
  @Operation(
      operationId = "approveResponse",
      summary = "Approve an answer that somebody else wrote",
      description =
          "It goes out at once. When its channel has closed meanwhile it stays APPROVED, until it"
              + " is sent on the tracker.")
  @APIResponse(
      responseCode = "200",
      description = "The answer",
      content = @Content(schema = @Schema(implementation = ReplyResponse.class)))
  public Uni<Response> approve(
      @Parameter(description = "The answer") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the answer as last seen") @HeaderParam("If-Match")
          String ifMatch) {
    return idempotency.post(
        null, () -> reviewAnswer.approve(step(id, ifMatch)).map(ReviewResource::answer));
  }

  /** A second person gives it back. */
  @POST
  @Path("reject")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.APPROVER})
  @Operation(
      operationId = "rejectResponse",
      summary = "Give an answer back to its writer with a reason")
  @APIResponse(
      responseCode = "200",
      description = "The answer, a draft again",
      content = @Content(schema = @Schema(implementation = ReplyResponse.class)))
  public Uni<Response> reject(
      @Parameter(description = "The answer") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the answer as last seen") @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid ReasonRequest request) {
    return idempotency.post(
        request,
        () -> reviewAnswer.reject(step(id, ifMatch), request.reason()).map(ReviewResource::answer));
  }

  /** Sends an approved answer another way. */
  @POST
  @Path("send-on-tracker")
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN, Roles.APPROVER})
  @Operation(
      operationId = "sendResponseOnTracker",
      summary = "Put an approved answer whose channel has closed on the tracker")
  @APIResponse(
      responseCode = "200",
      description = "The answer",
      content = @Content(schema = @Schema(implementation = ReplyResponse.class)))
  public Uni<Response> sendOnTracker(
      @Parameter(description = "The answer") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the answer as last seen") @HeaderParam("If-Match")
          String ifMatch) {
    return idempotency.post(
        null, () -> reviewAnswer.sendOnTracker(step(id, ifMatch)).map(ReviewResource::answer));
  }

  private ReviewAnswer.Step step(UUID id, String ifMatch) {
    return new ReviewAnswer.Step(callers.current(), id, version -> ETags.honour(ifMatch, version));
  }

  private static Response answer(Reply reply) {
    return ETags.ok(ReplyResponse.of(reply), reply.version());
  }
}
