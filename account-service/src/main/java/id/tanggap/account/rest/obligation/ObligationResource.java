package id.tanggap.account.rest.obligation;

import id.tanggap.account.application.obligation.ChangeObligation;
import id.tanggap.account.application.obligation.DefineObligation;
import id.tanggap.account.application.obligation.ObligationQueries;
import id.tanggap.account.application.obligation.Obligations;
import id.tanggap.account.domain.obligation.LegalBasis;
import id.tanggap.account.domain.obligation.ObligationTerms;
import id.tanggap.account.domain.obligation.Standing;
import id.tanggap.account.domain.official.ControlLevel;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.account.domain.unit.UnitType;
import id.tanggap.account.rest.Caller;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rules that say which kind of unit must have which platform. */
@Path("/api/v1/obligations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Obligations", description = "Which kind of unit must have which platform")
public class ObligationResource {
  private final DefineObligation define;
  private final ChangeObligation change;
  private final ObligationQueries queries;
  private final Caller caller;
  private final Idempotency idempotency;

  ObligationResource(
      DefineObligation define,
      ChangeObligation change,
      ObligationQueries queries,
      Caller caller,
      Idempotency idempotency) {
    this.define = define;
    this.change = change;
    this.queries = queries;
    this.caller = caller;
    this.idempotency = idempotency;
  }

  /** An obligation to lay down. */
  @Schema(description = "An obligation to lay down")
  public record DefineObligationRequest(
      @Schema(description = "Kind of unit", examples = "DISTRICT") @NotNull UnitType unitType,
      @Schema(description = "Platform", examples = "FACEBOOK") @NotNull Platform platform,
      @Schema(
              description = "How far the account must have come; absent is ACTIVE",
              nullable = true,
              examples = "ACTIVE")
          Standing standing,
      @Schema(
              description = "Least level of proven control; absent is L0",
              nullable = true,
              examples = "L1")
          ControlLevel controlLevel,
      @Schema(
              description = "Days after the first one on which it is no fault yet; absent is 0",
              nullable = true,
              examples = "30")
          @Min(0)
          @Max(730)
          Integer graceDays,
      @Schema(description = "First day", examples = "2026-01-01") @NotNull LocalDate validFrom,
      @Schema(description = "Last day; null when open", nullable = true, examples = "2027-12-31")
          LocalDate validTo,
      @Schema(description = "Number of the regulation", examples = "Perbup 12/2026")
          @NotBlank
          @Size(max = 100)
          String basisNumber,
      @Schema(
              description = "What the regulation is about",
              examples = "Pengelolaan media sosial pemerintah daerah")
          @NotBlank
          @Size(max = 300)
          String basisTitle) {

    ObligationTerms terms() {
      return new ObligationTerms(
          standing == null ? Standing.ACTIVE : standing,
          controlLevel == null ? ControlLevel.L0 : controlLevel,
          graceDays == null ? 0 : graceDays,
          validFrom,
          validTo,
          new LegalBasis(basisNumber, basisTitle));
    }
  }

  /** For the API document. */
  @Schema(description = "A page of obligations")
  record ObligationPage(
      @Schema(description = "Obligations in the order in which they were laid down")
          List<ObligationResponse> items,
      @Schema(description = "Where the next page begins", nullable = true) String nextCursor) {}

  /** Lays down an obligation. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "defineObligation",
      summary = "Lay down that units of a kind must have a platform",
      description = "Two rules for the same kind and platform never hold on the same day.")
  @APIResponse(
      responseCode = "201",
      description = "The new obligation",
      content = @Content(schema = @Schema(implementation = ObligationResponse.class)))
  public Uni<Response> define(@NotNull @Valid DefineObligationRequest request) {
    DefineObligation.Command command =
        new DefineObligation.Command(
            caller.region(),
            caller.actor(),
            request.unitType(),
            request.platform(),
            request.terms());
    return idempotency.post(
        request,
        () ->
            define
                .handle(command)
                .map(
                    created ->
                        ETags.created(
                            "/api/v1/obligations/" + created.id(),
                            ObligationResponse.of(created),
                            created.version())));
  }

  /** Changes an obligation. */
  @PATCH
  @Path("{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "changeObligation",
      summary = "Change the terms of an obligation",
      description =
          "JSON Merge Patch: what is absent stays, null clears. Kind and platform never change.")
  @APIResponse(
      responseCode = "200",
      description = "The obligation after the change",
      content = @Content(schema = @Schema(implementation = ObligationResponse.class)))
  public Uni<Response> change(
      @Parameter(description = "The obligation") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the obligation as last seen", example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid ChangeObligationRequest request) {
    return change
        .revise(
            new ChangeObligation.Command(
                caller.region(),
                id,
                caller.actor(),
                obligation -> ETags.require(ifMatch, obligation.version())),
            request::over)
        .map(changed -> ETags.ok(ObligationResponse.of(changed), changed.version()));
  }

  /** Takes back an obligation that was entered by mistake. */
  @DELETE
  @Path("{id}")
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "withdrawObligation",
      summary = "Delete an obligation that was entered by mistake",
      description =
          "Refused when a unit was ever let off it. A rule that is no longer in force gets a"
              + " validTo instead.")
  @APIResponse(responseCode = "204", description = "The obligation is gone")
  public Uni<Response> withdraw(
      @Parameter(description = "The obligation") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the obligation as last seen", example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch) {
    return change
        .withdraw(
            new ChangeObligation.Command(
                caller.region(),
                id,
                caller.actor(),
                obligation -> ETags.honour(ifMatch, obligation.version())))
        .replaceWith(() -> Response.noContent().build());
  }

  /** Lists obligations. */
  @GET
  @Authenticated
  @Operation(operationId = "listObligations", summary = "List obligations")
  @APIResponse(
      responseCode = "200",
      description = "A page of obligations",
      content = @Content(schema = @Schema(implementation = ObligationPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Only of this kind of unit", example = "DISTRICT")
          @QueryParam("unitType")
          UnitType unitType,
      @Parameter(description = "Only of this platform", example = "FACEBOOK")
          @QueryParam("platform")
          Platform platform,
      @Parameter(description = "Only in force on this day", example = "2026-02-19")
          @QueryParam("inForceOn")
          LocalDate inForceOn,
      @Parameter(description = "Items of a page, 1 to 200", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "Where the page before ended") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    Obligations.Filter filter =
        new Obligations.Filter(caller.region(), unitType, platform, inForceOn);
    String fingerprint =
        Cursor.fingerprint("obligations", caller.region(), unitType, platform, inForceOn);
    PageRequest page = PageRequest.of(limit, cursor, fingerprint);
    return queries
        .list(filter, page)
        .map(found -> Pages.respond(uri, found.map(ObligationResponse::of), fingerprint));
  }

  /** One obligation. */
  @GET
  @Path("{id}")
  @Authenticated
  @Operation(operationId = "getObligation", summary = "Show an obligation")
  @APIResponse(
      responseCode = "200",
      description = "The obligation",
      content = @Content(schema = @Schema(implementation = ObligationResponse.class)))
  public Uni<Response> get(@Parameter(description = "The obligation") @PathParam("id") UUID id) {
    return queries
        .get(caller.region(), id)
        .map(found -> ETags.ok(ObligationResponse.of(found), found.version()));
  }
}
