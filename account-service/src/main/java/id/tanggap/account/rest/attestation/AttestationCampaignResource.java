package id.tanggap.account.rest.attestation;

import id.tanggap.account.application.attestation.AttestationQueries;
import id.tanggap.account.application.attestation.Attestations;
import id.tanggap.account.application.attestation.RunCampaign;
import id.tanggap.account.domain.attestation.AttestationCampaign;
import id.tanggap.account.domain.attestation.CampaignState;
import id.tanggap.account.domain.attestation.Ladder;
import id.tanggap.account.rest.Caller;
import id.tanggap.account.rest.CircleRequest;
import id.tanggap.account.rest.attestation.AttestationResponse.EscalationPage;
import id.tanggap.account.rest.attestation.AttestationResponse.EscalationResponse;
import id.tanggap.account.rest.attestation.CampaignResponse.CampaignPage;
import id.tanggap.account.rest.attestation.CampaignResponse.CampaignProgress;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.paging.Pages;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.ETags;
import id.tanggap.kit.web.Idempotency;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Campaigns that ask units to keep, hand over or retire each of their accounts. */
@Path("/api/v1/attestation-campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attestation", description = "Keep, hand over or retire: asked of every account")
public class AttestationCampaignResource {
  private final RunCampaign run;
  private final AttestationQueries queries;
  private final Caller caller;
  private final Idempotency idempotency;

  AttestationCampaignResource(
      RunCampaign run, AttestationQueries queries, Caller caller, Idempotency idempotency) {
    this.run = run;
    this.queries = queries;
    this.caller = caller;
    this.idempotency = idempotency;
  }

  /** A campaign to plan. */
  @Schema(description = "A campaign to plan")
  public record PlanCampaignRequest(
      @Schema(description = "Name", examples = "Pernyataan akun tahun 2026")
          @NotBlank
          @Size(max = 200)
          String name,
      @Schema(description = "First day on which it may start", examples = "2026-06-01") @NotNull
          LocalDate opensOn,
      @Schema(description = "Last day in time", examples = "2026-06-30") @NotNull LocalDate dueOn,
      @Schema(
              description = "Days of reminders, counted from the due day; -7 is a week before",
              nullable = true,
              examples = "[-14, -7, -1, 3]")
          @Size(max = 20)
          List<@NotNull @Min(-365) @Max(365) Integer> ladder,
      @Schema(description = "Days of grace; absent is 0", nullable = true, examples = "14")
          @Min(0)
          @Max(365)
          Integer graceDays,
      @Schema(
              description = "Whether accounts are suspended after the grace; absent is false",
              nullable = true,
              examples = "true")
          Boolean autoSuspend,
      @Schema(description = "Whom it concerns; absent is everybody", nullable = true) @Valid
          CircleRequest circle) {

    AttestationCampaign.Plan plan() {
      return new AttestationCampaign.Plan(
          name,
          opensOn,
          dueOn,
          CircleRequest.circle(circle),
          new Ladder(ladder == null ? List.of() : ladder),
          graceDays == null ? 0 : graceDays,
          autoSuspend != null && autoSuspend);
    }
  }

  /** Plans a campaign. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "planAttestationCampaign",
      summary = "Plan an attestation campaign",
      description = "Nobody is asked before it is started.")
  @APIResponse(
      responseCode = "201",
      description = "The new campaign",
      content = @Content(schema = @Schema(implementation = CampaignResponse.class)))
  public Uni<Response> plan(@NotNull @Valid PlanCampaignRequest request) {
    String region = caller.region();
    return idempotency.post(
        request,
        () ->
            run.plan(region, request.plan(), caller.actor())
                .map(
                    planned ->
                        ETags.created(
                            "/api/v1/attestation-campaigns/" + planned.id(),
                            CampaignResponse.of(planned),
                            planned.version())));
  }

  /** Starts a campaign. */
  @POST
  @Path("{id}/start")
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "startAttestationCampaign",
      summary = "Start a campaign: ask about every account of its scope that is live now",
      description = "Accounts that are registered later are not asked about.")
  @APIResponse(
      responseCode = "200",
      description = "The campaign after the change",
      content = @Content(schema = @Schema(implementation = CampaignResponse.class)))
  public Uni<Response> start(
      @Parameter(description = "The campaign") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the campaign as last seen", example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch) {
    RunCampaign.Command command = command(id, ifMatch);
    return act(() -> run.start(command));
  }

  /** Closes a campaign. */
  @POST
  @Path("{id}/close")
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "closeAttestationCampaign",
      summary = "Close a campaign after its grace",
      description =
          "No reminders and no suspensions from then on. What is overdue stays marked and can still"
              + " be answered.")
  @APIResponse(
      responseCode = "200",
      description = "The campaign after the change",
      content = @Content(schema = @Schema(implementation = CampaignResponse.class)))
  public Uni<Response> close(
      @Parameter(description = "The campaign") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the campaign as last seen", example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch) {
    RunCampaign.Command command = command(id, ifMatch);
    return act(() -> run.close(command));
  }

  /** Gives a campaign up. */
  @POST
  @Path("{id}/cancel")
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "cancelAttestationCampaign",
      summary = "Give a campaign up that has not started")
  @APIResponse(
      responseCode = "200",
      description = "The campaign after the change",
      content = @Content(schema = @Schema(implementation = CampaignResponse.class)))
  public Uni<Response> cancel(
      @Parameter(description = "The campaign") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the campaign as last seen", example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch) {
    RunCampaign.Command command = command(id, ifMatch);
    return act(() -> run.cancel(command));
  }

  /** Lists campaigns. */
  @GET
  @Authenticated
  @Operation(operationId = "listAttestationCampaigns", summary = "List attestation campaigns")
  @APIResponse(
      responseCode = "200",
      description = "A page of campaigns",
      content = @Content(schema = @Schema(implementation = CampaignPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Only in this state", example = "OPEN") @QueryParam("state")
          CampaignState state,
      @Parameter(description = "Items of a page, 1 to 200", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "Where the page before ended") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint = Cursor.fingerprint("attestation-campaigns", caller.region(), state);
    PageRequest page = PageRequest.of(limit, cursor, fingerprint);
    return queries
        .campaigns(caller.region(), state, page)
        .map(found -> Pages.respond(uri, found.map(CampaignResponse::of), fingerprint));
  }

  /** One campaign. */
  @GET
  @Path("{id}")
  @Authenticated
  @Operation(operationId = "getAttestationCampaign", summary = "Show an attestation campaign")
  @APIResponse(
      responseCode = "200",
      description = "The campaign",
      content = @Content(schema = @Schema(implementation = CampaignResponse.class)))
  public Uni<Response> get(@Parameter(description = "The campaign") @PathParam("id") UUID id) {
    return queries
        .campaign(caller.region(), id)
        .map(campaign -> ETags.ok(CampaignResponse.of(campaign), campaign.version()));
  }

  /** Figures of a campaign. */
  @GET
  @Path("{id}/progress")
  @Authenticated
  @Operation(
      operationId = "getAttestationCampaignProgress",
      summary = "Show how far an attestation campaign has come")
  @APIResponse(
      responseCode = "200",
      description = "The figures",
      content = @Content(schema = @Schema(implementation = CampaignProgress.class)))
  public Uni<CampaignProgress> progress(
      @Parameter(description = "The campaign") @PathParam("id") UUID id) {
    return queries.progress(caller.region(), id).map(CampaignProgress::of);
  }

  /** What is overdue. */
  @GET
  @Path("{id}/escalations")
  @Authenticated
  @Operation(
      operationId = "listAttestationEscalations",
      summary = "List what is overdue in a campaign, with the head of each unit",
      description = "Of the units that the caller may see.")
  @APIResponse(
      responseCode = "200",
      description = "A page of overdue attestations",
      content = @Content(schema = @Schema(implementation = EscalationPage.class)))
  public Uni<Response> escalations(
      @Parameter(description = "The campaign") @PathParam("id") UUID id,
      @Parameter(description = "Only of this unit code and all below", example = "SETDA")
          @QueryParam("under")
          @Size(max = 32)
          String under,
      @Parameter(description = "Items of a page, 1 to 200", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "Where the page before ended") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    Attestations.Filter filter = new Attestations.Filter(caller.sight(), id, null, under, null);
    String fingerprint =
        Cursor.fingerprint("attestation-escalations", caller.fingerprint(), id, under);
    PageRequest page = PageRequest.of(limit, cursor, fingerprint);
    return queries
        .escalations(filter, page)
        .map(found -> Pages.respond(uri, found.map(EscalationResponse::of), fingerprint));
  }

  private Uni<Response> act(Supplier<Uni<AttestationCampaign>> act) {
    return idempotency.post(
        null,
        () -> act.get().map(changed -> ETags.ok(CampaignResponse.of(changed), changed.version())));
  }

  private RunCampaign.Command command(UUID id, String ifMatch) {
    return new RunCampaign.Command(
        caller.region(), id, caller.actor(), campaign -> ETags.honour(ifMatch, campaign.version()));
  }
}
