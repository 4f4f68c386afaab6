package id.tanggap.complaint.rest.channel;

import id.tanggap.complaint.application.channel.ChannelQueries;
import id.tanggap.complaint.application.channel.SetReplyWindow;
import id.tanggap.complaint.domain.channel.Channel;
import id.tanggap.complaint.rest.Callers;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.ETags;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Until when a channel takes answers. */
@Path("/api/v1/channels/{id}/reply-window")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Channels", description = "Connected pages and what their providers deliver")
public class ReplyWindowResource {

  private final SetReplyWindow setReplyWindow;
  private final ChannelQueries queries;
  private final Callers callers;

  ReplyWindowResource(SetReplyWindow setReplyWindow, ChannelQueries queries, Callers callers) {
    this.setReplyWindow = setReplyWindow;
    this.queries = queries;
    this.callers = callers;
  }

  /** The window as it is. */
  @GET
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR, Roles.AUDITOR, Roles.PLATFORM_ADMIN})
  @Operation(operationId = "getReplyWindow", summary = "Read until when a channel takes answers")
  @APIResponse(
      responseCode = "200",
      description = "The window, with the tag of the channel",
      content = @Content(schema = @Schema(implementation = ReplyWindowBody.class)))
  public Uni<Response> get(@Parameter(description = "The channel") @PathParam("id") UUID id) {
    return queries.one(callers.region(), id).map(ReplyWindowResource::answer);
  }

  /** Notes another window. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "setReplyWindow",
      summary = "Note until when a channel takes answers",
      description =
          "Comments have no limit; private replies have seven days, direct messages 24 hours. A"
              + " channel with a window gives its messages and cases a REPLY_WINDOW clock.")
  @APIResponse(
      responseCode = "200",
      description = "The window",
      content = @Content(schema = @Schema(implementation = ReplyWindowBody.class)))
  public Uni<Response> set(
      @Parameter(description = "The channel") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the channel as last seen") @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid ReplyWindowBody request) {
    return setReplyWindow
        .handle(
            new SetReplyWindow.Command(
                callers.region(), id, version -> ETags.require(ifMatch, version), request.window()))
        .map(ReplyWindowResource::answer);
  }

  private static Response answer(Channel channel) {
    return ETags.ok(ReplyWindowBody.of(channel.replyWindow()), channel.version());
  }
}
