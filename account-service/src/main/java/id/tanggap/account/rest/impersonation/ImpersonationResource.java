package id.tanggap.account.rest.impersonation;

import id.tanggap.account.application.impersonation.ImpersonationCases;
import id.tanggap.account.application.impersonation.ImpersonationQueries;
import id.tanggap.account.application.impersonation.ImpersonationSort;
import id.tanggap.account.application.impersonation.ReportImpersonation;
import id.tanggap.account.domain.impersonation.ImpersonationState;
import id.tanggap.account.rest.Caller;
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
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Accounts that pretend to be official: reports and reads. Work is in {@link CaseWorkResource}. */
@Path("/api/v1/impersonation-cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Impersonation", description = "Accounts that pretend to be official")
public class ImpersonationResource {
  private final ReportImpersonation reporting;
  private final ImpersonationQueries queries;
  private final Caller caller;
  private final Idempotency idempotency;
  private final Clock clock;

  ImpersonationResource(
      ReportImpersonation reporting,
      ImpersonationQueries queries,
      Caller caller,
      Idempotency idempotency,
      Clock clock) {
    this.reporting = reporting;
    this.queries = queries;
    this.caller = caller;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /** For the API document. */
  @Schema(description = "A page of cases")
  record ImpersonationPage(
      @Schema(description = "Cases in the order asked for") List<ImpersonationResponse> items,
      @Schema(description = "Where the next page begins", nullable = true) String nextCursor) {}

  /** Reports an account. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN, Roles.OPERATOR})
  @Operation(
      operationId = "reportImpersonation",
      summary = "Report an account that pretends to be official",
      description =
          "It is compared with the official account that it is said to imitate, else with those of"
              + " the region that it resembles; the score is explained part by part.")
  @APIResponse(
      responseCode = "201",
      description = "The new case",
      content = @Content(schema = @Schema(implementation = CaseResponse.class)))
  public Uni<Response> report(@NotNull @Valid CaseRequests.ReportImpersonationRequest request) {
    ReportImpersonation.Report report =
        new ReportImpersonation.Report(
            caller.region(),
            request.platform(),
            request.address(),
            request.imitatedAccountId(),
            request.piece(),
            caller.actor());
    return idempotency.post(
        request,
        () ->
            reporting
                .byOffice(report)
                .map(
                    opened ->
                        ETags.created(
                            "/api/v1/impersonation-cases/" + opened.impersonation().id(),
                            CaseResponse.of(opened, clock.instant()),
                            opened.impersonation().version())));
  }

  /** Lists cases. */
  @GET
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR, Roles.LEADER, Roles.AUDITOR})
  @Operation(
      operationId = "listImpersonationCases",
      summary = "List cases: the newest first, or for triage the strongest resemblance first")
  @APIResponse(
      responseCode = "200",
      description = "A page of cases",
      content = @Content(schema = @Schema(implementation = ImpersonationPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Only in this state", example = "REPORTED") @QueryParam("state")
          ImpersonationState state,
      @Parameter(
              description = "Only with a request to take down that was not answered in time",
              example = "true")
          @QueryParam("overdue")
          @DefaultValue("false")
          boolean overdue,
      @Parameter(description = "Order of the list", example = "SCORE")
          @QueryParam("sort")
          @DefaultValue("NEWEST")
          ImpersonationSort sort,
      @Parameter(description = "Items of a page, 1 to 200", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "Where the page before ended") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint =
        Cursor.fingerprint("impersonation-cases", caller.region(), state, overdue, sort);
    PageRequest page = PageRequest.of(limit, cursor, fingerprint);
    ImpersonationCases.Filter filter =
        new ImpersonationCases.Filter(caller.region(), state, overdue ? clock.instant() : null);
    return queries
        .list(filter, sort, page)
        .map(found -> Pages.respond(uri, found.map(ImpersonationResponse::of), fingerprint));
  }

  /** One case. */
  @GET
  @Path("{id}")
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR, Roles.LEADER, Roles.AUDITOR})
  @Operation(
      operationId = "getImpersonationCase",
      summary = "Show a case with score, evidence and takedown requests")
  @APIResponse(
      responseCode = "200",
      description = "The case",
      content = @Content(schema = @Schema(implementation = CaseResponse.class)))
  public Uni<Response> get(@Parameter(description = "The case") @PathParam("id") UUID id) {
    return queries
        .get(caller.region(), id)
        .map(
            view ->
                ETags.ok(CaseResponse.of(view, clock.instant()), view.impersonation().version()));
  }
}
