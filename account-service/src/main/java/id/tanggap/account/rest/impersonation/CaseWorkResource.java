package id.tanggap.account.rest.impersonation;

import id.tanggap.account.application.impersonation.CaseView;
import id.tanggap.account.application.impersonation.WorkOnImpersonation;
import id.tanggap.account.rest.Caller;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.ETags;
import id.tanggap.kit.web.Idempotency;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is done about a case. */
@Path("/api/v1/impersonation-cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Impersonation")
public class CaseWorkResource {
  private final WorkOnImpersonation work;
  private final Caller caller;
  private final Idempotency idempotency;
  private final Clock clock;

  CaseWorkResource(WorkOnImpersonation work, Caller caller, Idempotency idempotency, Clock clock) {
    this.work = work;
    this.caller = caller;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /** Confirms a case. */
  @POST
  @Path("confirm")
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(operationId = "confirmImpersonation", summary = "Confirm a case and warn the public")
  @APIResponse(
      responseCode = "200",
      description = "The case after the change",
      content = @Content(schema = @Schema(implementation = CaseResponse.class)))
  public Uni<Response> confirm(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the case as last seen", example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid CaseRequests.DecisionRequest request) {
    WorkOnImpersonation.Command command = command(id, ifMatch);
    return answer(request, () -> work.confirm(command, request.note()));
  }

  /** Dismisses a case. */
  @POST
  @Path("dismiss")
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(operationId = "dismissImpersonation", summary = "Dismiss a case")
  @APIResponse(
      responseCode = "200",
      description = "The case after the change",
      content = @Content(schema = @Schema(implementation = CaseResponse.class)))
  public Uni<Response> dismiss(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the case as last seen", example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid CaseRequests.DecisionRequest request) {
    WorkOnImpersonation.Command command = command(id, ifMatch);
    return answer(request, () -> work.dismiss(command, request.note()));
  }

  /** Takes a confirmation back. */
  @POST
  @Path("retract")
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "retractImpersonation",
      summary = "Take a confirmation back and end the warning")
  @APIResponse(
      responseCode = "200",
      description = "The case after the change",
      content = @Content(schema = @Schema(implementation = CaseResponse.class)))
  public Uni<Response> retract(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the case as last seen", example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid CaseRequests.DecisionRequest request) {
    WorkOnImpersonation.Command command = command(id, ifMatch);
    return answer(request, () -> work.retract(command, request.note()));
  }

  /** Ends the work on a case. */
  @POST
  @Path("close")
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "closeImpersonation",
      summary = "End the work on a case; the public stays warned")
  @APIResponse(
      responseCode = "200",
      description = "The case after the change",
      content = @Content(schema = @Schema(implementation = CaseResponse.class)))
  public Uni<Response> close(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the case as last seen", example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid CaseRequests.CloseCaseRequest request) {
    WorkOnImpersonation.Command command = command(id, ifMatch);
    return answer(request, () -> work.close(command, request.outcome(), request.note()));
  }

  /** Takes the work on a case up again. */
  @POST
  @Path("reopen")
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(operationId = "reopenImpersonation", summary = "Take the work on a case up again")
  @APIResponse(
      responseCode = "200",
      description = "The case after the change",
      content = @Content(schema = @Schema(implementation = CaseResponse.class)))
  public Uni<Response> reopen(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the case as last seen", example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid CaseRequests.DecisionRequest request) {
    WorkOnImpersonation.Command command = command(id, ifMatch);
    return answer(request, () -> work.reopen(command, request.note()));
  }

  /** Adds to the evidence. */
  @POST
  @Path("evidence")
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
  @Operation(operationId = "addEvidenceToCase", summary = "Add to the evidence")
  @APIResponse(
      responseCode = "200",
      description = "The case after the change",
      content = @Content(schema = @Schema(implementation = CaseResponse.class)))
  public Uni<Response> addEvidence(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the case as last seen", example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid CaseRequests.EvidenceRequest request) {
    WorkOnImpersonation.Command command = command(id, ifMatch);
    return answer(request, () -> work.addEvidence(command, request.piece()));
  }

  /** Notes a request to take the account down. */
  @POST
  @Path("takedowns")
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "requestTakedown",
      summary = "Note that somebody was asked to take the account down",
      description = "The time for an answer runs from then on; it is a setting per platform.")
  @APIResponse(
      responseCode = "200",
      description = "The case after the change",
      content = @Content(schema = @Schema(implementation = CaseResponse.class)))
  public Uni<Response> requestTakedown(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the case as last seen", example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid CaseRequests.TakedownRequest request) {
    WorkOnImpersonation.Command command = command(id, ifMatch);
    return answer(request, () -> work.requestTakedown(command, request.request()));
  }

  /** Notes the answer to such a request. */
  @POST
  @Path("takedowns/{takedownId}/answer")
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "answerTakedown",
      summary = "Note what became of a takedown request",
      description = "NO_ANSWER only after the time for an answer is over.")
  @APIResponse(
      responseCode = "200",
      description = "The case after the change",
      content = @Content(schema = @Schema(implementation = CaseResponse.class)))
  public Uni<Response> answerTakedown(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "The request") @PathParam("takedownId") UUID takedownId,
      @Parameter(description = "Entity tag of the case as last seen", example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid CaseRequests.TakedownAnswerRequest request) {
    WorkOnImpersonation.Command command = command(id, ifMatch);
    return answer(
        request, () -> work.answerTakedown(command, takedownId, request.outcome(), request.note()));
  }

  private Uni<Response> answer(Object request, Supplier<Uni<CaseView>> action) {
    return idempotency.post(
        request,
        () ->
            action
                .get()
                .map(
                    view ->
                        ETags.ok(
                            CaseResponse.of(view, clock.instant()),
                            view.impersonation().version())));
  }

  private WorkOnImpersonation.Command command(UUID id, String ifMatch) {
    return new WorkOnImpersonation.Command(
        caller.region(), id, caller.actor(), found -> ETags.honour(ifMatch, found.version()));
  }
}
