package id.tanggap.complaint.rest.complaint;

import id.tanggap.complaint.application.complaint.ComplaintQueries;
import id.tanggap.complaint.application.complaint.Complaints;
import id.tanggap.complaint.application.complaint.RegisterComplaint;
import id.tanggap.complaint.application.complaint.UnmaskComplaint;
import id.tanggap.complaint.domain.complaint.ComplaintClass;
import id.tanggap.complaint.domain.complaint.ComplaintState;
import id.tanggap.complaint.rest.Callers;
import id.tanggap.complaint.rest.ReasonRequest;
import id.tanggap.complaint.rest.SlaResponse;
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
import jakarta.ws.rs.DefaultValue;
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

/** Cases: registered, read, followed. The steps of a case are in {@link CaseStepResource}. */
@Path("/api/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints", description = "Cases with owners, deadlines and an honest ending")
public class ComplaintResource {

  private final RegisterComplaint registerComplaint;
  private final UnmaskComplaint unmaskComplaint;
  private final ComplaintQueries queries;
  private final Callers callers;
  private final Idempotency idempotency;

  ComplaintResource(
      RegisterComplaint registerComplaint,
      UnmaskComplaint unmaskComplaint,
      ComplaintQueries queries,
      Callers callers,
      Idempotency idempotency) {
    this.registerComplaint = registerComplaint;
    this.unmaskComplaint = unmaskComplaint;
    this.queries = queries;
    this.callers = callers;
    this.idempotency = idempotency;
  }

  /** Registers a report, or makes one of a message. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
  @Operation(operationId = "registerComplaint", summary = "Register a complaint")
  @APIResponse(
      responseCode = "201",
      description = "The new case",
      content = @Content(schema = @Schema(implementation = ComplaintResponse.class)))
  public Uni<Response> register(@NotNull @Valid RegisterComplaintRequest request) {
    return idempotency.post(
        request,
        () ->
            registerComplaint
                .handle(request.command(callers.current()))
                .map(
                    registered ->
                        ETags.created(
                            "/api/v1/complaints/" + registered.complaint().id(),
                            ComplaintResponse.of(registered.complaint(), registered.pin()),
                            registered.complaint().version())));
  }

  /** Cases that the caller may see. */
  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.OPERATOR,
    Roles.UNIT_ADMIN,
    Roles.APPROVER,
    Roles.LEADER,
    Roles.AUDITOR
  })
  @Operation(operationId = "listComplaints", summary = "List complaints")
  @APIResponse(
      responseCode = "200",
      description = "A page, newest first",
      content = @Content(schema = @Schema(implementation = ComplaintPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Where it stands") @QueryParam("state") ComplaintState state,
      @Parameter(description = "Who handles it") @QueryParam("unitId") UUID unitId,
      @Parameter(description = "What kind of word it is") @QueryParam("class")
          ComplaintClass complaintClass,
      @Parameter(description = "Also say how many there are")
          @QueryParam("count")
          @DefaultValue("false")
          boolean count,
      @Parameter(description = "Items per page, 1 to 200") @QueryParam("limit") Integer limit,
      @Parameter(description = "Where the next page begins") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    Complaints.Filter filter = new Complaints.Filter(state, unitId, complaintClass);
    String fingerprint =
        Cursor.fingerprint("complaints", callers.fingerprint(), state, unitId, complaintClass);
    PageRequest request = PageRequest.of(limit, cursor, fingerprint);
    Uni<Long> total =
        count ? queries.count(callers.current(), filter) : Uni.createFrom().nullItem();
    return total.chain(
        number ->
            queries
                .page(callers.current(), filter, request)
                .map(
                    page ->
                        Pages.respond(uri, page.map(ComplaintResponse::of), fingerprint, number)));
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
}
