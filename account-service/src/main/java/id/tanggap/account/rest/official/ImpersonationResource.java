package id.tanggap.account.rest.official;

import id.tanggap.account.application.official.HandleImpersonation;
import id.tanggap.account.domain.official.ImpersonationCase;
import id.tanggap.account.domain.official.ImpersonationState;
import id.tanggap.account.domain.official.Platform;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Accounts that pretend to be official. */
@Path("/api/v1/impersonation-cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Impersonation", description = "Accounts that pretend to be official")
public class ImpersonationResource {
  private final HandleImpersonation handling;
  private final Caller caller;
  private final Idempotency idempotency;

  ImpersonationResource(HandleImpersonation handling, Caller caller, Idempotency idempotency) {
    this.handling = handling;
    this.caller = caller;
    this.idempotency = idempotency;
  }

  /** An account that somebody takes for a fake. */
  @Schema(description = "An account that somebody takes for a fake")
  public record ReportImpersonationRequest(
      @Schema(description = "Platform", examples = "INSTAGRAM") @NotNull Platform platform,
      @Schema(
              description = "URL or handle in any spelling",
              examples = "https://www.instagram.com/dinkes.kabtegal_official")
          @NotBlank
          @Size(max = 500)
          String address,
      @Schema(description = "The official account that it imitates", nullable = true)
          UUID imitatedAccountId,
      @Schema(
              description = "What was seen and where the proof is kept",
              examples = "Meminta transfer dana; tangkapan layar ada di berkas 12/2026")
          @NotBlank
          @Size(max = 1000)
          String evidence) {}

  /** Why a case was decided so. */
  @Schema(description = "Why a case was decided so")
  public record DecisionRequest(
      @Schema(description = "Why", examples = "Bukan akun perangkat daerah mana pun")
          @NotBlank
          @Size(max = 500)
          String note) {}

  /** A case as the API shows it. */
  @Schema(description = "A case of impersonation; nothing of it is public before it is confirmed")
  public record ImpersonationResponse(
      @Schema(description = "The case") UUID id,
      @Schema(description = "Platform", examples = "INSTAGRAM") Platform platform,
      @Schema(description = "Handle", examples = "dinkes.kabtegal_official") String handle,
      @Schema(
              description = "Canonical URL",
              examples = "https://www.instagram.com/dinkes.kabtegal_official")
          String url,
      @Schema(description = "The official account that it imitates", nullable = true)
          UUID imitatedAccountId,
      @Schema(description = "What was seen", examples = "Meminta transfer dana") String evidence,
      @Schema(description = "Where the case stands", examples = "CONFIRMED")
          ImpersonationState state,
      @Schema(description = "Who reported it", examples = "Koordinator Diskominfo")
          String reportedBy,
      @Schema(description = "When it was reported", examples = "2026-02-19T03:00:00Z")
          Instant reportedAt,
      @Schema(description = "Who decided", nullable = true, examples = "Koordinator Diskominfo")
          String decidedBy,
      @Schema(
              description = "When it was decided",
              nullable = true,
              examples = "2026-02-19T04:00:00Z")
          Instant decidedAt,
      @Schema(description = "Why", nullable = true, examples = "Bukan akun perangkat daerah")
          String decisionNote,
      @Schema(description = "Entity tag, for If-Match", examples = "\"1\"") String etag) {

    static ImpersonationResponse of(ImpersonationCase found) {
      return new ImpersonationResponse(
          found.id(),
          found.platform(),
          found.handle(),
          found.url(),
          found.imitatedAccountId(),
          found.evidence(),
          found.state(),
          found.reportedBy(),
          found.createdAt(),
          found.decidedBy(),
          found.decidedAt(),
          found.decisionNote(),
          ETags.of(found.version()));
    }
  }

  /** For the API document. */
  @Schema(description = "A page of cases")
  record ImpersonationPage(
      @Schema(description = "Cases, newest first") List<ImpersonationResponse> items,
      @Schema(description = "Where the next page begins", nullable = true) String nextCursor) {}

  /** Reports an account. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN, Roles.OPERATOR})
  @Operation(
      operationId = "reportImpersonation",
      summary = "Report an account that pretends to be official")
  @APIResponse(
      responseCode = "201",
      description = "The new case",
      content = @Content(schema = @Schema(implementation = ImpersonationResponse.class)))
  public Uni<Response> report(@NotNull @Valid ReportImpersonationRequest request) {
    HandleImpersonation.Report report =
        new HandleImpersonation.Report(
            caller.region(),
            request.platform(),
            request.address(),
            request.imitatedAccountId(),
            request.evidence(),
            caller.actor());
    return idempotency.post(
        request,
        () ->
            handling
                .report(report)
                .map(
                    opened ->
                        ETags.created(
                            "/api/v1/impersonation-cases/" + opened.id(),
                            ImpersonationResponse.of(opened),
                            opened.version())));
  }

  /** Confirms a case. */
  @POST
  @Path("{id}/confirm")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(operationId = "confirmImpersonation", summary = "Confirm a case and warn the public")
  @APIResponse(
      responseCode = "200",
      description = "The case after the decision",
      content = @Content(schema = @Schema(implementation = ImpersonationResponse.class)))
  public Uni<Response> confirm(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the case as last seen", example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid DecisionRequest request) {
    return decide(id, ifMatch, true, request);
  }

  /** Dismisses a case. */
  @POST
  @Path("{id}/dismiss")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(operationId = "dismissImpersonation", summary = "Dismiss a case")
  @APIResponse(
      responseCode = "200",
      description = "The case after the decision",
      content = @Content(schema = @Schema(implementation = ImpersonationResponse.class)))
  public Uni<Response> dismiss(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the case as last seen", example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid DecisionRequest request) {
    return decide(id, ifMatch, false, request);
  }

  /** Lists cases. */
  @GET
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR, Roles.LEADER, Roles.AUDITOR})
  @Operation(operationId = "listImpersonationCases", summary = "List cases, newest first")
  @APIResponse(
      responseCode = "200",
      description = "A page of cases",
      content = @Content(schema = @Schema(implementation = ImpersonationPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Only in this state", example = "REPORTED") @QueryParam("state")
          ImpersonationState state,
      @Parameter(description = "Items of a page, 1 to 200", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "Where the page before ended") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint = Cursor.fingerprint("impersonation-cases", caller.region(), state);
    PageRequest page = PageRequest.of(limit, cursor, fingerprint);
    return handling
        .list(caller.region(), state, page)
        .map(found -> Pages.respond(uri, found.map(ImpersonationResponse::of), fingerprint));
  }

  /** One case. */
  @GET
  @Path("{id}")
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR, Roles.LEADER, Roles.AUDITOR})
  @Operation(operationId = "getImpersonationCase", summary = "Show a case")
  @APIResponse(
      responseCode = "200",
      description = "The case",
      content = @Content(schema = @Schema(implementation = ImpersonationResponse.class)))
  public Uni<Response> get(@Parameter(description = "The case") @PathParam("id") UUID id) {
    return handling
        .get(caller.region(), id)
        .map(found -> ETags.ok(ImpersonationResponse.of(found), found.version()));
  }

  private Uni<Response> decide(
      UUID id, String ifMatch, boolean confirmed, DecisionRequest request) {
    HandleImpersonation.Decision decision =
        new HandleImpersonation.Decision(
            caller.region(),
            id,
            confirmed,
            request.note(),
            caller.actor(),
            found -> ETags.honour(ifMatch, found.version()));
    return idempotency.post(
        request,
        () ->
            handling
                .decide(decision)
                .map(found -> ETags.ok(ImpersonationResponse.of(found), found.version())));
  }
}
