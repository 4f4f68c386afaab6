package id.tanggap.complaint.rest.complaint;

import id.tanggap.complaint.application.complaint.AcceptComplaint;
import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.application.complaint.ResolveComplaint;
import id.tanggap.complaint.application.complaint.RespondToComplaint;
import id.tanggap.complaint.application.complaint.ReturnComplaint;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.rest.Callers;
import id.tanggap.complaint.rest.ReasonRequest;
import id.tanggap.complaint.rest.reply.ReplyResponse;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the unit does with a case: take it on or give it back, answer, end it. */
@Path("/api/v1/complaints/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints", description = "Cases with owners, deadlines and an honest ending")
public class CaseStepResource {

  private final AcceptComplaint acceptComplaint;
  private final ReturnComplaint returnComplaint;
  private final RespondToComplaint respondToComplaint;
  private final ResolveComplaint resolveComplaint;
  private final Callers callers;
  private final Idempotency idempotency;

  CaseStepResource(
      AcceptComplaint acceptComplaint,
      ReturnComplaint returnComplaint,
      RespondToComplaint respondToComplaint,
      ResolveComplaint resolveComplaint,
      Callers callers,
      Idempotency idempotency) {
    this.acceptComplaint = acceptComplaint;
    this.returnComplaint = returnComplaint;
    this.respondToComplaint = respondToComplaint;
    this.resolveComplaint = resolveComplaint;
    this.callers = callers;
    this.idempotency = idempotency;
  }

  /** The unit takes the case on. */
  @POST
  @Path("accept")
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(operationId = "acceptComplaint", summary = "Take a case on")
  @APIResponse(
      responseCode = "200",
      description = "The case",
      content = @Content(schema = @Schema(implementation = ComplaintResponse.class)))
  public Uni<Response> accept(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the case as last seen") @HeaderParam("If-Match")
          String ifMatch) {
    return idempotency.post(
        null,
        () ->
            acceptComplaint
                .handle(new AcceptComplaint.Command(step(id, ifMatch)))
                .map(CaseStepResource::answer));
  }

  /** The unit gives the case back. */
  @POST
  @Path("return")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(operationId = "returnComplaint", summary = "Give a case back with a reason")
  @APIResponse(
      responseCode = "200",
      description = "The case",
      content = @Content(schema = @Schema(implementation = ComplaintResponse.class)))
  public Uni<Response> giveBack(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the case as last seen") @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid ReasonRequest request) {
    return idempotency.post(
        request,
        () ->
            returnComplaint
                .handle(new ReturnComplaint.Command(step(id, ifMatch), request.reason()))
                .map(CaseStepResource::answer));
  }

  /** Answers the citizen where the citizen spoke. */
  @POST
  @Path("respond")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(
      operationId = "respondToComplaint",
      summary = "Answer the citizen",
      description =
          "The answer is queued with this call and sent in the channel of the report; where there"
              + " is none it stands on the public tracker at once. Where the approval policy asks"
              + " for it, it waits for a second person first. Personal details in a public thread"
              + " and a channel that has closed are refused (422) unless the request says how to"
              + " go on.")
  @APIResponse(
      responseCode = "202",
      description = "The queued answer",
      content = @Content(schema = @Schema(implementation = ReplyResponse.class)))
  @Extension(name = "x-sends", value = "ETag, Location")
  public Uni<Response> respond(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the case as last seen") @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid RespondRequest request) {
    return idempotency.post(
        request,
        () ->
            respondToComplaint
                .handle(
                    new RespondToComplaint.Command(
                        step(id, ifMatch), request.words(), request.intent()))
                .map(
                    answered ->
                        Response.accepted(ReplyResponse.of(answered.reply()))
                            .header("Location", "/api/v1/responses/" + answered.reply().id())
                            .header("ETag", ETags.of(answered.complaint().version()))
                            .build()));
  }

  /** The unit ends its work. */
  @POST
  @Path("resolve")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(operationId = "resolveComplaint", summary = "End the work with an outcome")
  @APIResponse(
      responseCode = "200",
      description = "The case",
      content = @Content(schema = @Schema(implementation = ComplaintResponse.class)))
  public Uni<Response> resolve(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the case as last seen") @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid ResolveRequest request) {
    return idempotency.post(
        request,
        () ->
            resolveComplaint
                .handle(new ResolveComplaint.Command(step(id, ifMatch), request.outcome()))
                .map(CaseStepResource::answer));
  }

  private CaseWork.Step step(UUID id, String ifMatch) {
    return new CaseWork.Step(callers.current(), id, version -> ETags.honour(ifMatch, version));
  }

  private static Response answer(Complaint complaint) {
    return ETags.ok(ComplaintResponse.of(complaint), complaint.version());
  }
}
