package id.tanggap.complaint.rest.privacy;

import id.tanggap.complaint.application.privacy.HandleBreach;
import id.tanggap.complaint.domain.privacy.Breach;
import id.tanggap.complaint.rest.Callers;
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
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The register of breaches. */
@Path("/api/v1/breaches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy", description = "Looks behind the mask, retention, rights of the reporters")
public class BreachResource {

  private final HandleBreach handleBreach;
  private final Callers callers;
  private final Idempotency idempotency;
  private final Clock clock;

  BreachResource(HandleBreach handleBreach, Callers callers, Idempotency idempotency, Clock clock) {
    this.handleBreach = handleBreach;
    this.callers = callers;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /** Records a breach. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.PRIVACY_OFFICER)
  @Operation(operationId = "recordBreach", summary = "Record that personal data got out")
  @APIResponse(
      responseCode = "201",
      description = "The breach with its countdown",
      content = @Content(schema = @Schema(implementation = BreachResponse.class)))
  public Uni<Response> record(@NotNull @Valid RecordBreachRequest request) {
    return idempotency.post(
        request,
        () ->
            handleBreach
                .record(callers.current(), request.facts(), request.discoveredAt())
                .map(
                    breach ->
                        ETags.created(
                            "/api/v1/breaches/" + breach.id(),
                            BreachResponse.of(breach, clock.instant()),
                            breach.version())));
  }

  /** Breaches of the region. */
  @GET
  @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.AUDITOR})
  @Operation(operationId = "listBreaches", summary = "List breaches")
  @APIResponse(
      responseCode = "200",
      description = "A page, newest first",
      content = @Content(schema = @Schema(implementation = BreachPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Only those of which somebody was not told in time")
          @QueryParam("overdue")
          @DefaultValue("false")
          boolean overdue,
      @Parameter(description = "Items per page, 1 to 200") @QueryParam("limit") Integer limit,
      @Parameter(description = "Where the next page begins") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint = Cursor.fingerprint("breaches", callers.region(), overdue);
    PageRequest request = PageRequest.of(limit, cursor, fingerprint);
    Instant now = clock.instant();
    return handleBreach
        .page(callers.region(), overdue ? now : null, request)
        .map(
            page ->
                Pages.respond(uri, page.map(item -> BreachResponse.of(item, now)), fingerprint));
  }

  /** One breach. */
  @GET
  @Path("{id}")
  @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.AUDITOR})
  @Operation(operationId = "getBreach", summary = "Read a breach")
  @APIResponse(
      responseCode = "200",
      description = "The breach with its countdown",
      content = @Content(schema = @Schema(implementation = BreachResponse.class)))
  public Uni<Response> get(@Parameter(description = "The breach") @PathParam("id") UUID id) {
    return handleBreach.one(callers.region(), id).map(this::answer);
  }

  /** The trail of a breach. */
  @GET
  @Path("{id}/trail")
  @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.AUDITOR})
  @Operation(operationId = "getBreachTrail", summary = "Read who did what about a breach")
  @APIResponse(responseCode = "200", description = "All lines, oldest first")
  public Uni<PrivacyTrailResponse> trail(
      @Parameter(description = "The breach") @PathParam("id") UUID id) {
    return handleBreach.trail(callers.region(), id).map(PrivacyTrailResponse::of);
  }

  /** Writes down what is known by now. */
  @PATCH
  @Path("{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.PRIVACY_OFFICER)
  @Operation(
      operationId = "reviseBreach",
      summary = "Write down what is known by now",
      description = "JSON Merge Patch: what is absent stays, null clears.")
  @APIResponse(
      responseCode = "200",
      description = "The breach after the change",
      content = @Content(schema = @Schema(implementation = BreachResponse.class)))
  public Uni<Response> revise(
      @Parameter(description = "The breach") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the breach as last seen", example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid ReviseBreachRequest request) {
    return handleBreach
        .revise(
            new HandleBreach.Step(
                callers.current(), id, version -> ETags.require(ifMatch, version)),
            request::over)
        .map(this::answer);
  }

  /** Somebody was told. */
  @POST
  @Path("{id}/notified")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.PRIVACY_OFFICER)
  @Operation(operationId = "breachNotified", summary = "Note who was told of a breach, and when")
  @APIResponse(
      responseCode = "200",
      description = "The breach",
      content = @Content(schema = @Schema(implementation = BreachResponse.class)))
  public Uni<Response> notified(
      @Parameter(description = "The breach") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the breach as last seen") @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid NotifiedRequest request) {
    return idempotency.post(
        request,
        () ->
            handleBreach
                .notified(step(id, ifMatch), request.audience(), request.at())
                .map(this::answer));
  }

  /** Closes a breach. */
  @POST
  @Path("{id}/close")
  @RolesAllowed(Roles.PRIVACY_OFFICER)
  @Operation(
      operationId = "closeBreach",
      summary = "Close a breach",
      description = "Both were told, and the measures stand.")
  @APIResponse(
      responseCode = "200",
      description = "The breach",
      content = @Content(schema = @Schema(implementation = BreachResponse.class)))
  public Uni<Response> close(
      @Parameter(description = "The breach") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the breach as last seen") @HeaderParam("If-Match")
          String ifMatch) {
    return idempotency.post(null, () -> handleBreach.close(step(id, ifMatch)).map(this::answer));
  }

  private HandleBreach.Step step(UUID id, String ifMatch) {
    return new HandleBreach.Step(callers.current(), id, version -> ETags.honour(ifMatch, version));
  }

  private Response answer(Breach breach) {
    return ETags.ok(BreachResponse.of(breach, clock.instant()), breach.version());
  }
}
