package id.tanggap.complaint.rest.complaint;

import id.tanggap.complaint.application.complaint.AssignComplaint;
import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.application.complaint.ConfirmComplaint;
import id.tanggap.complaint.application.complaint.RejectComplaint;
import id.tanggap.complaint.application.complaint.ReopenComplaint;
import id.tanggap.complaint.application.complaint.VerifyComplaint;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.Outcome;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What coordinator and operators do with a case: check it, place it, close it, take it up again.
 */
@Path("/api/v1/complaints/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints", description = "Cases with owners, deadlines and an honest ending")
public class TriageResource {

  private final VerifyComplaint verifyComplaint;
  private final RejectComplaint rejectComplaint;
  private final AssignComplaint assignComplaint;
  private final ConfirmComplaint confirmComplaint;
  private final ReopenComplaint reopenComplaint;
  private final Callers callers;
  private final Idempotency idempotency;

  TriageResource(
      VerifyComplaint verifyComplaint,
      RejectComplaint rejectComplaint,
      AssignComplaint assignComplaint,
      ConfirmComplaint confirmComplaint,
      ReopenComplaint reopenComplaint,
      Callers callers,
      Idempotency idempotency) {
    this.verifyComplaint = verifyComplaint;
    this.rejectComplaint = rejectComplaint;
    this.assignComplaint = assignComplaint;
    this.confirmComplaint = confirmComplaint;
    this.reopenComplaint = reopenComplaint;
    this.callers = callers;
    this.idempotency = idempotency;
  }

  /** Checks what came in. */
  @POST
  @Path("verify")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
  @Operation(operationId = "verifyComplaint", summary = "Verify what came in")
  @APIResponse(
      responseCode = "200",
      description = "The case",
      content = @Content(schema = @Schema(implementation = ComplaintResponse.class)))
  public Uni<Response> verify(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the case as last seen") @HeaderParam("If-Match")
          String ifMatch,
      @Valid VerifyRequest request) {
    VerifyRequest given = request == null ? new VerifyRequest(null, null, null) : request;
    return idempotency.post(
        given,
        () ->
            verifyComplaint
                .handle(
                    new VerifyComplaint.Command(
                        step(id, ifMatch),
                        given.complaintClass(),
                        given.category(),
                        given.attributes() == null ? Map.of() : given.attributes()))
                .map(TriageResource::answer));
  }

  /** Rejects what is no report. */
  @POST
  @Path("reject")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
  @Operation(
      operationId = "rejectComplaint",
      summary = "Reject what is no report",
      description = "A secret or whistle-blowing case needs a second person: the first proposes.")
  @APIResponse(
      responseCode = "200",
      description = "The case; still NEW when the rejection is only proposed",
      content = @Content(schema = @Schema(implementation = ComplaintResponse.class)))
  public Uni<Response> reject(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the case as last seen") @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid RejectRequest request) {
    Outcome outcome = request.outcome() == null ? Outcome.SPAM : request.outcome();
    return idempotency.post(
        request,
        () ->
            rejectComplaint
                .handle(new RejectComplaint.Command(step(id, ifMatch), outcome, request.reason()))
                .map(TriageResource::answer));
  }

  /** Hands the case to a unit. */
  @POST
  @Path("assign")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
  @Operation(operationId = "assignComplaint", summary = "Assign a case to a unit")
  @APIResponse(
      responseCode = "200",
      description = "The case",
      content = @Content(schema = @Schema(implementation = ComplaintResponse.class)))
  public Uni<Response> assign(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the case as last seen") @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid AssignRequest request) {
    return idempotency.post(
        request,
        () ->
            assignComplaint
                .handle(new AssignComplaint.Command(step(id, ifMatch), request.unitId()))
                .map(TriageResource::answer));
  }

  /** Closes a resolved case. */
  @POST
  @Path("confirm")
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
  @Operation(operationId = "confirmComplaint", summary = "Close a resolved case")
  @APIResponse(
      responseCode = "200",
      description = "The case",
      content = @Content(schema = @Schema(implementation = ComplaintResponse.class)))
  public Uni<Response> confirm(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the case as last seen") @HeaderParam("If-Match")
          String ifMatch) {
    return idempotency.post(
        null,
        () ->
            confirmComplaint
                .handle(new ConfirmComplaint.Command(step(id, ifMatch)))
                .map(TriageResource::answer));
  }

  /** Takes a case up again. */
  @POST
  @Path("reopen")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
  @Operation(operationId = "reopenComplaint", summary = "Take a case up again")
  @APIResponse(
      responseCode = "200",
      description = "The case",
      content = @Content(schema = @Schema(implementation = ComplaintResponse.class)))
  public Uni<Response> reopen(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the case as last seen") @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid ReasonRequest request) {
    return idempotency.post(
        request,
        () ->
            reopenComplaint
                .handle(new ReopenComplaint.Command(step(id, ifMatch), request.reason()))
                .map(TriageResource::answer));
  }

  private CaseWork.Step step(UUID id, String ifMatch) {
    return new CaseWork.Step(callers.current(), id, version -> ETags.honour(ifMatch, version));
  }

  private static Response answer(Complaint complaint) {
    return ETags.ok(ComplaintResponse.of(complaint), complaint.version());
  }
}
