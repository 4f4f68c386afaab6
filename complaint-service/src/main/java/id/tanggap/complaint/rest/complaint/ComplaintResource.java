package id.tanggap.complaint.rest.complaint;

import id.tanggap.complaint.application.complaint.ComplaintQueries;
import id.tanggap.complaint.application.complaint.UnmaskComplaint;
import id.tanggap.complaint.application.complaint.question.UnmaskMessage;
import id.tanggap.complaint.application.intake.TakeReport;
import id.tanggap.complaint.rest.Callers;
import id.tanggap.complaint.rest.ReasonRequest;
import id.tanggap.complaint.rest.SlaResponse;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Cases: registered, read, followed. The steps of a case are in {@link CaseStepResource}. */
@Path("/api/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints", description = "Cases with owners, deadlines and an honest ending")
public class ComplaintResource {

  private final TakeReport takeReport;
  private final UnmaskComplaint unmaskComplaint;
  private final UnmaskMessage unmaskMessage;
  private final ComplaintQueries queries;
  private final Callers callers;
  private final Idempotency idempotency;

  ComplaintResource(
      TakeReport takeReport,
      UnmaskComplaint unmaskComplaint,
      UnmaskMessage unmaskMessage,
      ComplaintQueries queries,
      Callers callers,
      Idempotency idempotency) {
    this.takeReport = takeReport;
    this.unmaskComplaint = unmaskComplaint;
    this.unmaskMessage = unmaskMessage;
    this.queries = queries;
    this.callers = callers;
    this.idempotency = idempotency;
  }

  /** Registers a report, or makes one of a message. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
  @Operation(
      operationId = "registerComplaint",
      summary = "Register a complaint",
      description =
          "In one call: channel, text, and a place or a reporter are enough. The answer names cases"
              + " that may be the same. A number that joked too often is refused for a day, but"
              + " never with urgency EMERGENCY.")
  @APIResponse(
      responseCode = "201",
      description = "The new case",
      content = @Content(schema = @Schema(implementation = ComplaintResponse.class)))
  public Uni<Response> register(@NotNull @Valid RegisterComplaintRequest request) {
    return idempotency.post(
        request,
        () ->
            takeReport
                .handle(request.command(callers.current()))
                .map(
                    taken ->
                        ETags.created(
                            "/api/v1/complaints/" + taken.registered().complaint().id(),
                            ComplaintResponse.of(taken),
                            taken.registered().complaint().version())));
  }

  /** One case. */
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
  @Operation(operationId = "getComplaint", summary = "Read a complaint")
  @APIResponse(
      responseCode = "200",
      description = "The case, masked",
      content = @Content(schema = @Schema(implementation = ComplaintResponse.class)))
  public Uni<Response> get(@Parameter(description = "The case") @PathParam("id") UUID id) {
    return queries
        .one(callers.current(), id)
        .map(complaint -> ETags.ok(ComplaintResponse.of(complaint), complaint.version()));
  }

  /** The clocks of a case with their receipts. */
  @GET
  @Path("{id}/sla")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.OPERATOR,
    Roles.UNIT_ADMIN,
    Roles.APPROVER,
    Roles.LEADER,
    Roles.AUDITOR
  })
  @Operation(
      operationId = "getComplaintSla",
      summary = "Read the clocks of a complaint",
      description = "Each clock with the versions it is judged by and a receipt that adds up.")
  @APIResponse(responseCode = "200", description = "The clocks as they stand now")
  public Uni<SlaResponse> sla(@Parameter(description = "The case") @PathParam("id") UUID id) {
    return queries.clocks(callers.current(), id).map(SlaResponse::of);
  }

  /** The history of a case. */
  @GET
  @Path("{id}/timeline")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.OPERATOR,
    Roles.UNIT_ADMIN,
    Roles.APPROVER,
    Roles.LEADER,
    Roles.AUDITOR
  })
  @Operation(operationId = "getComplaintTimeline", summary = "Read the history of a complaint")
  @APIResponse(responseCode = "200", description = "All lines, oldest first")
  public Uni<TimelineResponse> timeline(
      @Parameter(description = "The case") @PathParam("id") UUID id) {
    return queries.history(callers.current(), id).map(TimelineResponse::of);
  }

  /** Shows what is behind the mask, and writes down who looked. */
  @POST
  @Path("{id}/unmask")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "unmaskComplaint",
      summary = "Look behind the mask for a stated reason",
      description = "The look becomes a line of the history before anything is shown.")
  @APIResponse(
      responseCode = "200",
      description = "Original words and reporter",
      content = @Content(schema = @Schema(implementation = OriginalResponse.class)))
  public Uni<Response> unmask(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @NotNull @Valid ReasonRequest request) {
    // never through the store of repeated answers: the original must not lie there in the clear
    return unmaskComplaint
        .handle(new UnmaskComplaint.Command(callers.current(), id, request.reason()))
        .map(original -> Response.ok(OriginalResponse.of(original)).build());
  }

  /** Shows the own words of a message, and writes down who looked. */
  @POST
  @Path("{id}/messages/{messageId}/unmask")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "unmaskComplaintMessage",
      summary = "Look behind the mask of a message for a stated reason",
      description =
          "For what the reporter said after the report, on whichever way. The look becomes a line"
              + " of the history before anything is shown.")
  @APIResponse(
      responseCode = "200",
      description = "The own words of the reporter",
      content = @Content(schema = @Schema(implementation = MessageOriginalResponse.class)))
  public Uni<Response> unmaskMessage(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "What the reporter said") @PathParam("messageId") UUID messageId,
      @NotNull @Valid ReasonRequest request) {
    // never through the store of repeated answers: the original must not lie there in the clear
    return unmaskMessage
        .handle(new UnmaskMessage.Command(callers.current(), id, messageId, request.reason()))
        .map(original -> Response.ok(MessageOriginalResponse.of(original)).build());
  }
}
