package id.tanggap.calendar.rest.content;

import id.tanggap.calendar.application.content.ContentQueries;
import id.tanggap.calendar.application.content.DecideContent;
import id.tanggap.calendar.application.content.SubmitContent;
import id.tanggap.calendar.application.content.WithdrawContent;
import id.tanggap.calendar.rest.Callers;
import id.tanggap.kit.paging.PageResponse;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The way of a content item through its review. */
@Path("/api/v1/contents/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review", description = "Submission, decisions and withdrawal of content items")
public class ReviewResource {
  private final ContentQueries queries;
  private final SubmitContent submitContent;
  private final DecideContent decideContent;
  private final WithdrawContent withdrawContent;
  private final Callers callers;
  private final Idempotency idempotency;

  ReviewResource(
      ContentQueries queries,
      SubmitContent submitContent,
      DecideContent decideContent,
      WithdrawContent withdrawContent,
      Callers callers,
      Idempotency idempotency) {
    this.queries = queries;
    this.submitContent = submitContent;
    this.decideContent = decideContent;
    this.withdrawContent = withdrawContent;
    this.callers = callers;
    this.idempotency = idempotency;
  }

  /** Hands an item to the approvers. */
  @POST
  @Path("submit")
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(
      operationId = "submitContent",
      summary = "Hand a content item to the approvers",
      description = "Refused with every finding at once when something is missing.")
  @APIResponse(
      responseCode = "200",
      description = "The item, submitted",
      content = @Content(schema = @Schema(implementation = ContentResponse.class)))
  public Uni<Response> submit(
      @Parameter(description = "The content item") @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch) {
    return idempotency.post(
        null,
        () ->
            submitContent
                .handle(
                    new SubmitContent.Command(
                        callers.current(), id, version -> ETags.honour(ifMatch, version)))
                .map(ContentResource::ok));
  }

  /** Decides about an item. */
  @POST
  @Path("decisions")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.APPROVER})
  @Operation(
      operationId = "decideContent",
      summary = "Approve, reject, or request changes",
      description =
          "Pins the hash of the submitted version. Author and editors cannot decide. Send"
              + " contentHash or If-Match to decide on exactly what was looked at.")
  @APIResponse(
      responseCode = "201",
      description = "The decision",
      content = @Content(schema = @Schema(implementation = DecisionResponse.class)))
  public Uni<Response> decide(
      @Parameter(description = "The content item") @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid DecisionRequest request) {
    return idempotency.post(
        request,
        () ->
            decideContent
                .handle(
                    new DecideContent.Command(
                        callers.current(),
                        id,
                        request.decision(),
                        request.comment(),
                        request.contentHash(),
                        version -> ETags.honour(ifMatch, version)))
                .map(
                    outcome ->
                        ETags.created(
                            "/api/v1/contents/" + id + "/decisions",
                            DecisionResponse.of(outcome.decision()),
                            outcome.item().version())));
  }

  /** All decisions about an item. */
  @GET
  @Path("decisions")
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN, Roles.APPROVER, Roles.LEADER, Roles.AUDITOR})
  @Operation(operationId = "listDecisions", summary = "List all decisions about a content item")
  @APIResponse(responseCode = "200", description = "All decisions, newest first")
  public Uni<PageResponse<DecisionResponse>> decisions(
      @Parameter(description = "The content item") @PathParam("id") UUID id) {
    return queries
        .decisions(callers.current(), id)
        .map(
            decisions ->
                new PageResponse<>(
                    decisions.stream().map(DecisionResponse::of).toList(), null, null));
  }

  /** Takes an item back. */
  @POST
  @Path("withdraw")
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(
      operationId = "withdrawContent",
      summary = "Take a content item back for good",
      description = "Cancels everything that was planned with it. What is live stays live.")
  @APIResponse(
      responseCode = "200",
      description = "The item, withdrawn",
      content = @Content(schema = @Schema(implementation = ContentResponse.class)))
  public Uni<Response> withdraw(
      @Parameter(description = "The content item") @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch) {
    return idempotency.post(
        null,
        () ->
            withdrawContent
                .handle(
                    new WithdrawContent.Command(
                        callers.current(), id, version -> ETags.honour(ifMatch, version)))
                .map(ContentResource::ok));
  }
}
