package id.tanggap.complaint.rest.privacy;

import id.tanggap.complaint.application.privacy.DecideRetention;
import id.tanggap.complaint.application.privacy.PlanRetention;
import id.tanggap.complaint.application.privacy.RetentionQueries;
import id.tanggap.complaint.domain.privacy.RetentionRule;
import id.tanggap.complaint.domain.privacy.RetentionRun;
import id.tanggap.complaint.rest.Callers;
import id.tanggap.complaint.rest.ReasonRequest;
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
import jakarta.ws.rs.HeaderParam;
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

/** Deleting what was kept long enough: seen first, proposed by one, approved by another. */
@Path("/api/v1/retention-runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy", description = "Looks behind the mask, retention, rights of the reporters")
public class RetentionRunResource {

  private final PlanRetention plan;
  private final DecideRetention decide;
  private final RetentionQueries queries;
  private final Callers callers;
  private final Idempotency idempotency;

  RetentionRunResource(
      PlanRetention plan,
      DecideRetention decide,
      RetentionQueries queries,
      Callers callers,
      Idempotency idempotency) {
    this.plan = plan;
    this.decide = decide;
    this.queries = queries;
    this.callers = callers;
    this.idempotency = idempotency;
  }

  /** Shows what is due, or proposes to delete it. */
  @POST
  @RolesAllowed(Roles.PRIVACY_OFFICER)
  @Operation(
      operationId = "proposeRetentionRun",
      summary = "See what is due, or propose to delete it",
      description =
          "With dryRun=true only counts and ids are shown. Without it a run is proposed that"
              + " somebody else must approve; it takes what is due at this instant and nothing"
              + " later.")
  @APIResponse(
      responseCode = "200",
      description = "What is due; nothing was changed",
      content = @Content(schema = @Schema(implementation = RetentionPlanResponse.class)))
  @APIResponse(
      responseCode = "201",
      description = "The proposed run",
      content = @Content(schema = @Schema(implementation = RetentionRunResponse.class)))
  public Uni<Response> propose(
      @Parameter(description = "Show only, change nothing")
          @QueryParam("dryRun")
          @DefaultValue("false")
          boolean dryRun) {
    PlanRetention.Command command =
        new PlanRetention.Command(callers.region(), callers.current().actor());
    if (dryRun) {
      return plan.dryRun(command).map(due -> Response.ok(RetentionPlanResponse.of(due)).build());
    }
    return idempotency.post(
        null,
        () ->
            plan.propose(command)
                .map(
                    proposed ->
                        ETags.created(
                            "/api/v1/retention-runs/" + proposed.run().id(),
                            RetentionRunResponse.of(proposed.run(), proposed.steps()),
                            proposed.run().version())));
  }

  /** Runs of the region. */
  @GET
  @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.COORDINATOR, Roles.AUDITOR})
  @Operation(operationId = "listRetentionRuns", summary = "List runs")
  @APIResponse(
      responseCode = "200",
      description = "A page, newest first",
      content = @Content(schema = @Schema(implementation = RetentionRunPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Items per page, 1 to 200") @QueryParam("limit") Integer limit,
      @Parameter(description = "Where the next page begins") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint = Cursor.fingerprint("retention-runs", callers.region());
    PageRequest request = PageRequest.of(limit, cursor, fingerprint);
    return queries
        .runs(callers.region(), request)
        .map(page -> Pages.respond(uri, page.map(RetentionRunResponse::of), fingerprint));
  }

  /** One run and how far it has come. */
  @GET
  @Path("{id}")
  @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.COORDINATOR, Roles.AUDITOR})
  @Operation(operationId = "getRetentionRun", summary = "Read the report of a run")
  @APIResponse(
      responseCode = "200",
      description = "The run with what was planned and what is done",
      content = @Content(schema = @Schema(implementation = RetentionRunResponse.class)))
  public Uni<Response> get(@Parameter(description = "The run") @PathParam("id") UUID id) {
    return queries
        .run(callers.region(), id)
        .map(
            found ->
                ETags.ok(
                    RetentionRunResponse.of(found.run(), found.steps()), found.run().version()));
  }

  /** What a run touched. */
  @GET
  @Path("{id}/traces")
  @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.AUDITOR})
  @Operation(operationId = "listRetentionTraces", summary = "List the ids that a run touched")
  @APIResponse(
      responseCode = "200",
      description = "A page, in order of the ids",
      content = @Content(schema = @Schema(implementation = RetentionTracePage.class)))
  public Uni<Response> traces(
      @Parameter(description = "The run") @PathParam("id") UUID id,
      @Parameter(description = "The rule") @QueryParam("rule") @NotNull RetentionRule rule,
      @Parameter(description = "Items per page, 1 to 200") @QueryParam("limit") Integer limit,
      @Parameter(description = "Where the next page begins") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint = Cursor.fingerprint("retention-traces", callers.region(), id, rule);
    PageRequest request = PageRequest.of(limit, cursor, fingerprint);
    return queries
        .traces(callers.region(), id, rule, request)
        .map(page -> Pages.respond(uri, page, fingerprint));
  }

  /** Lets a run begin. */
  @POST
  @Path("{id}/approve")
  @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.COORDINATOR})
  @Operation(
      operationId = "approveRetentionRun",
      summary = "Approve a run that somebody else proposed")
  @APIResponse(
      responseCode = "200",
      description = "The run",
      content = @Content(schema = @Schema(implementation = RetentionRunResponse.class)))
  public Uni<Response> approve(
      @Parameter(description = "The run") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the run as last seen") @HeaderParam("If-Match")
          String ifMatch) {
    return idempotency.post(null, () -> decided(id, ifMatch, null));
  }

  /** Stops a run before it began. */
  @POST
  @Path("{id}/refuse")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.COORDINATOR})
  @Operation(operationId = "refuseRetentionRun", summary = "Refuse a run or take it back")
  @APIResponse(
      responseCode = "200",
      description = "The run",
      content = @Content(schema = @Schema(implementation = RetentionRunResponse.class)))
  public Uni<Response> refuse(
      @Parameter(description = "The run") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the run as last seen") @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid ReasonRequest request) {
    return idempotency.post(request, () -> decided(id, ifMatch, request.reason()));
  }

  private Uni<Response> decided(UUID id, String ifMatch, String refusal) {
    return decide
        .handle(
            new DecideRetention.Command(
                callers.region(),
                id,
                version -> ETags.honour(ifMatch, version),
                refusal,
                callers.current().actor()))
        .map(RetentionRunResource::answer);
  }

  private static Response answer(RetentionRun run) {
    return ETags.ok(RetentionRunResponse.of(run), run.version());
  }
}
