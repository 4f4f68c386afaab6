package id.tanggap.complaint.rest.sla;

import id.tanggap.complaint.application.sla.StateOutage;
import id.tanggap.complaint.domain.complaint.IntakeChannel;
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

/** Stretches in which a channel was out. */
@Path("/api/v1/channel-outages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Working time", description = "Calendars, deadlines and the policies behind them")
public class OutageResource {

  private final StateOutage stateOutage;
  private final Callers callers;
  private final Idempotency idempotency;

  OutageResource(StateOutage stateOutage, Callers callers, Idempotency idempotency) {
    this.stateOutage = stateOutage;
    this.callers = callers;
    this.idempotency = idempotency;
  }

  /** Outages of the region. */
  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.OPERATOR,
    Roles.UNIT_ADMIN,
    Roles.APPROVER,
    Roles.LEADER,
    Roles.EVALUATOR,
    Roles.AUDITOR
  })
  @Operation(operationId = "listChannelOutages", summary = "List stated outages of channels")
  @APIResponse(
      responseCode = "200",
      description = "A page, the one that began last first",
      content = @Content(schema = @Schema(implementation = OutagePage.class)))
  public Uni<Response> list(
      @Parameter(description = "The channel") @QueryParam("channel") IntakeChannel channel,
      @Parameter(description = "Items per page, 1 to 200") @QueryParam("limit") Integer limit,
      @Parameter(description = "Where the next page begins") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint = Cursor.fingerprint("channel-outages", callers.region(), channel);
    PageRequest request = PageRequest.of(limit, cursor, fingerprint);
    return stateOutage
        .page(callers.region(), channel, request)
        .map(page -> Pages.respond(uri, page.map(OutageResponse::of), fingerprint));
  }

  /** States an outage. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "stateChannelOutage",
      summary = "State that a channel was out",
      description =
          "No clock runs otherwise; the receipts of the clocks of that channel say so from then"
              + " on.")
  @APIResponse(
      responseCode = "201",
      description = "The outage",
      content = @Content(schema = @Schema(implementation = OutageResponse.class)))
  public Uni<Response> state(@NotNull @Valid OutageRequest request) {
    return idempotency.post(
        request,
        () ->
            stateOutage
                .handle(
                    new StateOutage.Command(
                        callers.region(),
                        callers.id(),
                        request.channel(),
                        request.from(),
                        request.until(),
                        request.reason()))
                .map(
                    outage ->
                        ETags.created(
                            "/api/v1/channel-outages",
                            OutageResponse.of(outage),
                            outage.version())));
  }

  /** Says that an outage is over. */
  @POST
  @Path("{id}/end")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(operationId = "endChannelOutage", summary = "Say that an outage is over")
  @APIResponse(
      responseCode = "200",
      description = "The outage",
      content = @Content(schema = @Schema(implementation = OutageResponse.class)))
  public Uni<Response> end(
      @Parameter(description = "The outage") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag as last seen") @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid EndOutageRequest request) {
    return idempotency.post(
        request,
        () ->
            stateOutage
                .end(
                    new StateOutage.End(
                        callers.region(),
                        callers.id(),
                        id,
                        request.until(),
                        version -> ETags.honour(ifMatch, version)))
                .map(outage -> ETags.ok(OutageResponse.of(outage), outage.version())));
  }
}
