package id.tanggap.complaint.rest.channel;

import id.tanggap.complaint.application.channel.ChannelQueries;
import id.tanggap.complaint.application.channel.ConnectChannel;
import id.tanggap.complaint.application.channel.RenewChannelSecrets;
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

/** Channels through which citizens speak and are answered. */
@Path("/api/v1/channels")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Channels", description = "Connected pages and what their providers deliver")
public class ChannelResource {

  private final ConnectChannel connectChannel;
  private final RenewChannelSecrets renewChannelSecrets;
  private final ChannelQueries queries;
  private final Callers callers;
  private final Idempotency idempotency;

  ChannelResource(
      ConnectChannel connectChannel,
      RenewChannelSecrets renewChannelSecrets,
      ChannelQueries queries,
      Callers callers,
      Idempotency idempotency) {
    this.connectChannel = connectChannel;
    this.renewChannelSecrets = renewChannelSecrets;
    this.queries = queries;
    this.callers = callers;
    this.idempotency = idempotency;
  }

  /** Connects a page. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(operationId = "connectChannel", summary = "Connect a page of a provider")
  @APIResponse(
      responseCode = "201",
      description = "The channel",
      content = @Content(schema = @Schema(implementation = ChannelResponse.class)))
  public Uni<Response> connect(@NotNull @Valid ConnectChannelRequest request) {
    return idempotency.post(
        request,
        () ->
            connectChannel
                .handle(
                    new ConnectChannel.Command(
                        callers.region(),
                        request.provider(),
                        request.name(),
                        request.externalId(),
                        request.accountId(),
                        request.appSecret(),
                        request.verifyToken(),
                        request.accessToken()))
                .map(
                    channel ->
                        ETags.created(
                            "/api/v1/channels/" + channel.id(),
                            ChannelResponse.of(channel),
                            channel.version())));
  }

  /** Channels of the region. */
  @GET
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR, Roles.AUDITOR, Roles.PLATFORM_ADMIN})
  @Operation(operationId = "listChannels", summary = "List channels")
  @APIResponse(
      responseCode = "200",
      description = "A page, newest first",
      content = @Content(schema = @Schema(implementation = ChannelPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Items per page, 1 to 200") @QueryParam("limit") Integer limit,
      @Parameter(description = "Where the next page begins") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint = Cursor.fingerprint("channels", callers.region());
    PageRequest request = PageRequest.of(limit, cursor, fingerprint);
    return queries
        .page(callers.region(), request)
        .map(page -> Pages.respond(uri, page.map(ChannelResponse::of), fingerprint));
  }

  /** One channel. */
  @GET
  @Path("{id}")
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR, Roles.AUDITOR, Roles.PLATFORM_ADMIN})
  @Operation(operationId = "getChannel", summary = "Read a channel")
  @APIResponse(
      responseCode = "200",
      description = "The channel",
      content = @Content(schema = @Schema(implementation = ChannelResponse.class)))
  public Uni<Response> get(@Parameter(description = "The channel") @PathParam("id") UUID id) {
    return queries
        .one(callers.region(), id)
        .map(channel -> ETags.ok(ChannelResponse.of(channel), channel.version()));
  }

  /** Brings new secrets into use. */
  @POST
  @Path("{id}/renew-secrets")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "renewChannelSecrets",
      summary = "Rotate the app secret or bring a fresh access token",
      description =
          "Two app secrets are valid at a time. A fresh access token lets held answers go.")
  @APIResponse(
      responseCode = "200",
      description = "The channel",
      content = @Content(schema = @Schema(implementation = ChannelResponse.class)))
  public Uni<Response> renew(
      @Parameter(description = "The channel") @PathParam("id") UUID id,
      @NotNull @Valid RenewSecretsRequest request) {
    return idempotency.post(
        request,
        () ->
            renewChannelSecrets
                .handle(
                    new RenewChannelSecrets.Command(
                        callers.region(), id, request.appSecret(), request.accessToken()))
                .map(channel -> ETags.ok(ChannelResponse.of(channel), channel.version())));
  }
}
