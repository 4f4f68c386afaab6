package id.tanggap.account.rest.obligation;

import id.tanggap.account.application.obligation.ObligationQueries;
import id.tanggap.account.application.obligation.WaiveObligation;
import id.tanggap.account.domain.dispensation.Dispensation;
import id.tanggap.account.domain.dispensation.DispensationState;
import id.tanggap.account.domain.obligation.ObligationWaiver;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Units that a coordinator has let off an obligation. */
@Path("/api/v1/obligations/{id}/waivers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Obligations")
public class ObligationWaiverResource {
  private final WaiveObligation waive;
  private final ObligationQueries queries;
  private final Caller caller;
  private final Idempotency idempotency;

  ObligationWaiverResource(
      WaiveObligation waive, ObligationQueries queries, Caller caller, Idempotency idempotency) {
    this.waive = waive;
    this.queries = queries;
    this.caller = caller;
    this.idempotency = idempotency;
  }

  /** Whom to let off. */
  @Schema(description = "A unit to let off an obligation for a period")
  public record WaiveObligationRequest(
      @Schema(description = "The unit") @NotNull UUID unitId,
      @Schema(description = "Why", examples = "Belum ada jaringan internet di kantor kecamatan")
          @NotBlank
          @Size(max = 500)
          String reason,
      @Schema(description = "First day", examples = "2026-01-01") @NotNull LocalDate validFrom,
      @Schema(description = "Last day", examples = "2026-12-31") @NotNull LocalDate validTo) {}

  /** Why something is taken back. */
  @Schema(description = "Why a waiver is taken back")
  public record RevokeWaiverRequest(
      @Schema(description = "Why", examples = "Jaringan sudah tersedia") @NotBlank @Size(max = 500)
          String reason) {}

  /** A waiver as the API shows it. */
  @Schema(description = "A unit that is let off an obligation for a period")
  public record ObligationWaiverResponse(
      @Schema(description = "The waiver") UUID id,
      @Schema(description = "The obligation") UUID obligationId,
      @Schema(description = "The unit") UUID unitId,
      @Schema(description = "Whether it still holds", examples = "GRANTED") DispensationState state,
      @Schema(description = "Why", examples = "Belum ada jaringan internet") String reason,
      @Schema(description = "First day", examples = "2026-01-01") LocalDate validFrom,
      @Schema(description = "Last day", examples = "2026-12-31") LocalDate validTo,
      @Schema(description = "Who decided", examples = "Koordinator Diskominfo") String decidedBy,
      @Schema(description = "When", examples = "2026-01-05T03:00:00Z") Instant decidedAt,
      @Schema(
              description = "Who took it back",
              nullable = true,
              examples = "Koordinator Diskominfo")
          String revokedBy,
      @Schema(description = "When", nullable = true, examples = "2026-03-05T03:00:00Z")
          Instant revokedAt,
      @Schema(description = "Why", nullable = true, examples = "Jaringan sudah tersedia")
          String revokeReason,
      @Schema(description = "Entity tag, for If-Match", examples = "\"0\"") String etag) {

    static ObligationWaiverResponse of(ObligationWaiver waiver) {
      Dispensation granted = waiver.dispensation();
      return new ObligationWaiverResponse(
          waiver.id(),
          waiver.obligationId(),
          waiver.unitId(),
          granted.state(),
          granted.reason(),
          granted.validFrom(),
          granted.validTo(),
          granted.decidedBy(),
          granted.decidedAt(),
          granted.revokedBy(),
          granted.revokedAt(),
          granted.revokeReason(),
          ETags.of(waiver.version()));
    }
  }

  /** For the API document. */
  @Schema(description = "A page of waivers")
  record ObligationWaiverPage(
      @Schema(description = "Waivers in the order in which they were granted")
          List<ObligationWaiverResponse> items,
      @Schema(description = "Where the next page begins", nullable = true) String nextCursor) {}

  /** Lets a unit off. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "waiveObligation",
      summary = "Let a unit off an obligation for a period",
      description = "The gap stays in the list as WAIVED, with the reason.")
  @APIResponse(
      responseCode = "201",
      description = "The new waiver",
      content = @Content(schema = @Schema(implementation = ObligationWaiverResponse.class)))
  public Uni<Response> grant(
      @Parameter(description = "The obligation") @PathParam("id") UUID id,
      @NotNull @Valid WaiveObligationRequest request) {
    WaiveObligation.Grant command =
        new WaiveObligation.Grant(
            caller.region(),
            id,
            request.unitId(),
            caller.actor(),
            request.reason(),
            request.validFrom(),
            request.validTo());
    return idempotency.post(
        request,
        () ->
            waive
                .grant(command)
                .map(
                    granted ->
                        ETags.created(
                            "/api/v1/obligations/" + id + "/waivers/" + granted.id(),
                            ObligationWaiverResponse.of(granted),
                            granted.version())));
  }

  /** Takes a waiver back. */
  @POST
  @Path("{waiverId}/revoke")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(operationId = "revokeObligationWaiver", summary = "Take a waiver back")
  @APIResponse(
      responseCode = "200",
      description = "The waiver after the change",
      content = @Content(schema = @Schema(implementation = ObligationWaiverResponse.class)))
  public Uni<Response> revoke(
      @Parameter(description = "The obligation") @PathParam("id") UUID id,
      @Parameter(description = "The waiver") @PathParam("waiverId") UUID waiverId,
      @Parameter(description = "Entity tag of the waiver as last seen", example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid RevokeWaiverRequest request) {
    WaiveObligation.Revoke command =
        new WaiveObligation.Revoke(
            caller.region(),
            id,
            waiverId,
            caller.actor(),
            request.reason(),
            waiver -> ETags.honour(ifMatch, waiver.version()));
    return idempotency.post(
        request,
        () ->
            waive
                .revoke(command)
                .map(revoked -> ETags.ok(ObligationWaiverResponse.of(revoked), revoked.version())));
  }

  /** Lists the waivers of an obligation. */
  @GET
  @RolesAllowed({Roles.COORDINATOR, Roles.LEADER, Roles.EVALUATOR, Roles.AUDITOR})
  @Operation(operationId = "listObligationWaivers", summary = "List who is let off an obligation")
  @APIResponse(
      responseCode = "200",
      description = "A page of waivers",
      content = @Content(schema = @Schema(implementation = ObligationWaiverPage.class)))
  public Uni<Response> list(
      @Parameter(description = "The obligation") @PathParam("id") UUID id,
      @Parameter(description = "Items of a page, 1 to 200", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "Where the page before ended") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint = Cursor.fingerprint("obligation-waivers", caller.region(), id);
    PageRequest page = PageRequest.of(limit, cursor, fingerprint);
    return queries
        .waivers(caller.region(), id, page)
        .map(found -> Pages.respond(uri, found.map(ObligationWaiverResponse::of), fingerprint));
  }
}
