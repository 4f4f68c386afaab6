package id.tanggap.complaint.rest.channel;

import id.tanggap.complaint.application.channel.DeliveryQueries;
import id.tanggap.complaint.application.channel.RawDeliveries;
import id.tanggap.complaint.application.channel.ReplayDelivery;
import id.tanggap.complaint.domain.channel.RawDelivery;
import id.tanggap.complaint.rest.Callers;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.paging.Pages;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.Idempotency;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What providers delivered, for who runs the installation. */
@Path("/api/v1/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deliveries", description = "What providers delivered, without its content")
public class DeliveryResource {

  private final DeliveryQueries queries;
  private final ReplayDelivery replayDelivery;
  private final Callers callers;
  private final Idempotency idempotency;

  DeliveryResource(
      DeliveryQueries queries,
      ReplayDelivery replayDelivery,
      Callers callers,
      Idempotency idempotency) {
    this.queries = queries;
    this.replayDelivery = replayDelivery;
    this.callers = callers;
    this.idempotency = idempotency;
  }

  /** Deliveries of the region. */
  @GET
  @RolesAllowed(Roles.PLATFORM_ADMIN)
  @Operation(operationId = "listDeliveries", summary = "List what providers delivered")
  @APIResponse(
      responseCode = "200",
      description = "A page, newest first",
      content = @Content(schema = @Schema(implementation = DeliveryPage.class)))
  public Uni<Response> list(
      @Parameter(description = "How far it has come") @QueryParam("state")
          RawDelivery.DeliveryState state,
      @Parameter(description = "One channel") @QueryParam("channelId") UUID channelId,
      @Parameter(description = "Items per page, 1 to 200") @QueryParam("limit") Integer limit,
      @Parameter(description = "Where the next page begins") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint = Cursor.fingerprint("deliveries", callers.region(), state, channelId);
    PageRequest request = PageRequest.of(limit, cursor, fingerprint);
    return queries
        .page(callers.region(), new RawDeliveries.Filter(state, channelId), request)
        .map(page -> Pages.respond(uri, page.map(DeliveryResponse::of), fingerprint));
  }

  /** One delivery. */
  @GET
  @Path("{id}")
  @RolesAllowed(Roles.PLATFORM_ADMIN)
  @Operation(operationId = "getDelivery", summary = "Read how far a delivery has come")
  @APIResponse(
      responseCode = "200",
      description = "The delivery",
      content = @Content(schema = @Schema(implementation = DeliveryResponse.class)))
  @Extension(name = "x-sends", value = "none")
  public Uni<DeliveryResponse> get(
      @Parameter(description = "The delivery") @PathParam("id") UUID id) {
    return queries.one(callers.region(), id).map(DeliveryResponse::of);
  }

  /** Sends a delivery through the queue once more. */
  @POST
  @Path("{id}/replay")
  @RolesAllowed(Roles.PLATFORM_ADMIN)
  @Operation(
      operationId = "replayDelivery",
      summary = "Work on a delivery once more",
      description = "What it brought before is known and not stored twice.")
  @APIResponse(
      responseCode = "202",
      description = "It waits for its work",
      content = @Content(schema = @Schema(implementation = DeliveryResponse.class)))
  public Uni<Response> replay(@Parameter(description = "The delivery") @PathParam("id") UUID id) {
    return idempotency.post(
        null,
        () ->
            replayDelivery
                .handle(new ReplayDelivery.Command(callers.region(), id))
                .map(delivery -> Response.accepted(DeliveryResponse.of(delivery)).build()));
  }
}
