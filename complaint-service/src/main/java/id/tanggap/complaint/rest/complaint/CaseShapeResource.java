package id.tanggap.complaint.rest.complaint;

import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.application.complaint.ChangeVisibility;
import id.tanggap.complaint.application.complaint.ComplaintQueries;
import id.tanggap.complaint.application.complaint.WithdrawComplaint;
import id.tanggap.complaint.application.complaint.merge.MergeComplaint;
import id.tanggap.complaint.application.complaint.merge.SplitComplaint;
import id.tanggap.complaint.application.complaint.merge.UnmergeComplaint;
import id.tanggap.complaint.domain.complaint.Complaint;
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

/**
 * What changes the shape of a case: merged, split, withdrawn, shown to more or fewer; and whether
 * its history is whole.
 */
@Path("/api/v1/complaints/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints", description = "Cases with owners, deadlines and an honest ending")
public class CaseShapeResource {

  private final MergeComplaint mergeComplaint;
  private final UnmergeComplaint unmergeComplaint;
  private final SplitComplaint splitComplaint;
  private final WithdrawComplaint withdrawComplaint;
  private final ChangeVisibility changeVisibility;
  private final ComplaintQueries queries;
  private final Callers callers;
  private final Idempotency idempotency;

  CaseShapeResource(
      MergeComplaint mergeComplaint,
      UnmergeComplaint unmergeComplaint,
      SplitComplaint splitComplaint,
      WithdrawComplaint withdrawComplaint,
      ChangeVisibility changeVisibility,
      ComplaintQueries queries,
      Callers callers,
      Idempotency idempotency) {
    this.mergeComplaint = mergeComplaint;
    this.unmergeComplaint = unmergeComplaint;
    this.splitComplaint = splitComplaint;
    this.withdrawComplaint = withdrawComplaint;
    this.changeVisibility = changeVisibility;
    this.queries = queries;
    this.callers = callers;
    this.idempotency = idempotency;
  }

  /** Merges the case into another. */
  @POST
  @Path("merge")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
  @Operation(
      operationId = "mergeComplaint",
      summary = "Merge a case into the one that it repeats",
      description =
          "The reporter follows the other case from now on. A case is never merged into one that shows more.")
  @APIResponse(
      responseCode = "200",
      description = "The case",
      content = @Content(schema = @Schema(implementation = ComplaintResponse.class)))
  public Uni<Response> merge(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag as last seen") @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid MergeRequest request) {
    return idempotency.post(
        request,
        () ->
            mergeComplaint
                .handle(
                    new MergeComplaint.Command(step(id, ifMatch), request.into(), request.reason()))
                .map(CaseShapeResource::answer));
  }

  /** Takes a merged case out again. */
  @POST
  @Path("unmerge")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
  @Operation(
      operationId = "unmergeComplaint",
      summary = "Take a merged case out again",
      description =
          "Within thirty days. It stands where it stood, and its clocks go on as if they had never stopped.")
  @APIResponse(
      responseCode = "200",
      description = "The case",
      content = @Content(schema = @Schema(implementation = ComplaintResponse.class)))
  public Uni<Response> unmerge(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag as last seen") @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid ReasonRequest request) {
    return idempotency.post(
        request,
        () ->
            unmergeComplaint
                .handle(new UnmergeComplaint.Command(step(id, ifMatch), request.reason()))
                .map(CaseShapeResource::answer));
  }

  /** Makes a second case of one report. */
  @POST
  @Path("split")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
  @Operation(operationId = "splitComplaint", summary = "Make a second case of one report")
  @APIResponse(
      responseCode = "201",
      description = "The second case",
      content = @Content(schema = @Schema(implementation = ComplaintResponse.class)))
  public Uni<Response> split(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag as last seen") @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid SplitRequest request) {
    return idempotency.post(
        request,
        () ->
            splitComplaint
                .handle(
                    new SplitComplaint.Command(
                        step(id, ifMatch),
                        request.complaintClass(),
                        request.category(),
                        request.title(),
                        request.text(),
                        request.reason()))
                .map(
                    registered ->
                        ETags.created(
                            "/api/v1/complaints/" + registered.complaint().id(),
                            ComplaintResponse.of(registered.complaint(), registered.pin()),
                            registered.complaint().version())));
  }

  /** Withdraws the report for its reporter. */
  @POST
  @Path("withdraw")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
  @Operation(
      operationId = "withdrawComplaint",
      summary = "Withdraw a report for its reporter",
      description = "A report of a whistle-blower stays once it was assigned.")
  @APIResponse(
      responseCode = "200",
      description = "The case",
      content = @Content(schema = @Schema(implementation = ComplaintResponse.class)))
  public Uni<Response> withdraw(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag as last seen") @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid ReasonRequest request) {
    return idempotency.post(
        request,
        () ->
            withdrawComplaint
                .handle(new WithdrawComplaint.Command(step(id, ifMatch), request.reason()))
                .map(CaseShapeResource::answer));
  }

  /** Shows less of the case, or with consent more. */
  @POST
  @Path("visibility")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR, Roles.UNIT_ADMIN})
  @Operation(
      operationId = "changeComplaintVisibility",
      summary = "Show less of a case, or with consent more",
      description =
          "A case that becomes secret asks for the PIN that its reporter got when filing it. One that"
              + " has none gets it now, in this answer and never again: tell it to the reporter.")
  @APIResponse(
      responseCode = "200",
      description = "The case",
      content = @Content(schema = @Schema(implementation = ComplaintResponse.class)))
  public Uni<Response> visibility(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag as last seen") @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid VisibilityRequest request) {
    return idempotency.post(
        request,
        () ->
            changeVisibility
                .handle(
                    new ChangeVisibility.Command(
                        step(id, ifMatch), request.visibility(), request.consent()))
                .map(
                    changed ->
                        ETags.ok(
                            ComplaintResponse.of(changed.complaint(), changed.pin()),
                            changed.complaint().version())));
  }

  /** Whether the history is whole. */
  @GET
  @Path("timeline/verification")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.OPERATOR,
    Roles.UNIT_ADMIN,
    Roles.APPROVER,
    Roles.LEADER,
    Roles.AUDITOR
  })
  @Operation(
      operationId = "verifyComplaintTimeline",
      summary = "Check whether the history of a complaint is whole",
      description = "Computes every hash again, and compares the end with what the case remembers.")
  @APIResponse(responseCode = "200", description = "What was found")
  public Uni<HistoryCheckResponse> verification(
      @Parameter(description = "The case") @PathParam("id") UUID id) {
    return queries.verification(callers.current(), id).map(HistoryCheckResponse::of);
  }

  private CaseWork.Step step(UUID id, String ifMatch) {
    return new CaseWork.Step(callers.current(), id, version -> ETags.honour(ifMatch, version));
  }

  private static Response answer(Complaint complaint) {
    return ETags.ok(ComplaintResponse.of(complaint), complaint.version());
  }
}
