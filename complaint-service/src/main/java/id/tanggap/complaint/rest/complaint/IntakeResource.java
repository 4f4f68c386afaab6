package id.tanggap.complaint.rest.complaint;

import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.application.intake.IntakeQueries;
import id.tanggap.complaint.application.intake.MarkPrank;
import id.tanggap.complaint.application.intake.SuggestDuplicates;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.intake.Hint;
import id.tanggap.complaint.rest.Callers;
import id.tanggap.complaint.rest.ReasonRequest;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.ETags;
import id.tanggap.kit.web.Idempotency;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the desk needs while it takes a report. */
@Path("/api/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints", description = "Cases with owners, deadlines and an honest ending")
public class IntakeResource {

  private final SuggestDuplicates suggestDuplicates;
  private final IntakeQueries queries;
  private final MarkPrank markPrank;
  private final Callers callers;
  private final Idempotency idempotency;

  IntakeResource(
      SuggestDuplicates suggestDuplicates,
      IntakeQueries queries,
      MarkPrank markPrank,
      Callers callers,
      Idempotency idempotency) {
    this.suggestDuplicates = suggestDuplicates;
    this.queries = queries;
    this.markPrank = markPrank;
    this.callers = callers;
    this.idempotency = idempotency;
  }

  /** For the API document. */
  @Schema(description = "Cases that may be the same, the surest first")
  record HintList(
      @Schema(description = "what was found, in the order of the list") List<HintResponse> items) {}

  /** Cases that may be the same as the one at hand. */
  @GET
  @Path("duplicate-hints")
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
  @Operation(
      operationId = "suggestDuplicates",
      summary = "Suggest cases that may be the same",
      description =
          "For a case, or for a report that is being told. Same reporter within 14 days is STRONG;"
              + " within 1000 m, or words that share at least 0.55 of their trigrams, within 30 days"
              + " is MEDIUM; all in the same category where one is known. Words are compared with"
              + " the newest 5,000 cases. A reporter is compared only for a case: identities do not"
              + " belong into addresses.")
  @APIResponse(
      responseCode = "200",
      description = "At most ten, the surest first",
      content = @Content(schema = @Schema(implementation = HintList.class)))
  public Uni<HintList> hints(
      @Parameter(description = "The case; the other parameters are then not looked at")
          @QueryParam("complaintId")
          UUID complaintId,
      @Parameter(description = "What it is about", example = "JALAN")
          @QueryParam("category")
          @Size(min = 1, max = 100)
          String category,
      @Parameter(description = "Latitude", example = "-6.982")
          @QueryParam("lat")
          @DecimalMin("-90")
          @DecimalMax("90")
          Double latitude,
      @Parameter(description = "Longitude", example = "109.137")
          @QueryParam("long")
          @DecimalMin("-180")
          @DecimalMax("180")
          Double longitude,
      @Parameter(description = "What was told so far", example = "Jalan berlubang depan pasar")
          @QueryParam("text")
          @Size(max = 1_000)
          String text) {
    Caller caller = callers.current();
    Uni<List<Hint>> hints =
        complaintId == null
            ? suggestDuplicates.whileTold(
                caller, new SuggestDuplicates.Told(category, latitude, longitude, text))
            : suggestDuplicates.forCase(caller, complaintId);
    return hints.map(found -> new HintList(found.stream().map(HintResponse::of).toList()));
  }

  /** What the desk noted about a case. */
  @GET
  @Path("{id}/intake")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.OPERATOR,
    Roles.UNIT_ADMIN,
    Roles.APPROVER,
    Roles.LEADER,
    Roles.AUDITOR
  })
  @Operation(operationId = "getComplaintIntake", summary = "Read what the desk noted about a case")
  @APIResponse(responseCode = "200", description = "Answers, masked, and how it came in")
  public Uni<IntakeResponse> intake(@Parameter(description = "The case") @PathParam("id") UUID id) {
    return queries.of(callers.current(), id).map(IntakeResponse::of);
  }

  /** Rejects a joke. */
  @POST
  @Path("{id}/prank")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
  @Operation(
      operationId = "markPrank",
      summary = "Reject a joke and count it against its number",
      description =
          "After three jokes (a setting) the number is refused for a day. What needs a second"
              + " person for its rejection is only proposed, and counted with the second.")
  @APIResponse(
      responseCode = "200",
      description = "The case",
      content = @Content(schema = @Schema(implementation = ComplaintResponse.class)))
  public Uni<Response> prank(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the case as last seen") @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid ReasonRequest request) {
    return idempotency.post(
        request,
        () ->
            markPrank
                .handle(
                    new MarkPrank.Command(
                        new CaseWork.Step(
                            callers.current(), id, version -> ETags.honour(ifMatch, version)),
                        request.reason()))
                .map(
                    marked ->
                        ETags.ok(
                            ComplaintResponse.of(marked.complaint()),
                            marked.complaint().version())));
  }
}
