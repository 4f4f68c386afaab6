package id.tanggap.complaint.rest.channel;

import id.tanggap.complaint.application.channel.ChannelQueries;
import id.tanggap.complaint.application.channel.ReceiveDelivery;
import id.tanggap.kit.domain.Forbidden;
import id.tanggap.kit.web.MaxBody;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where Meta delivers. Verified by signature, not by token; accepted first, worked on later. */
@Path("/webhooks/meta/{channelId}")
@Tag(name = "Channels", description = "Connected pages and what their providers deliver")
public class MetaWebhookResource {

  private static final String META = "META";

  private final ReceiveDelivery receiveDelivery;
  private final ChannelQueries queries;
  private final MeterRegistry metrics;

  MetaWebhookResource(
      ReceiveDelivery receiveDelivery, ChannelQueries queries, MeterRegistry metrics) {
    this.receiveDelivery = receiveDelivery;
    this.queries = queries;
    this.metrics = metrics;
  }

  /** Answers the subscription handshake with the challenge alone. */
  @GET
  @Produces(MediaType.TEXT_PLAIN)
  @PermitAll
  @Operation(operationId = "metaHandshake", summary = "Answer the handshake of a subscription")
  @APIResponse(
      responseCode = "200",
      description = "The challenge, and nothing else",
      content =
          @Content(
              mediaType = MediaType.TEXT_PLAIN,
              schema = @Schema(implementation = String.class, examples = "\"1158201444\"")))
  public Uni<Response> handshake(
      @Parameter(description = "The channel") @PathParam("channelId") UUID channelId,
      @Parameter(description = "Always subscribe") @QueryParam("hub.mode") String mode,
      @Parameter(description = "The token agreed with the provider") @QueryParam("hub.verify_token")
          String verifyToken,
      @Parameter(description = "What is to be answered") @QueryParam("hub.challenge")
          String challenge) {
    return queries
        .handshake(META, channelId, verifyToken)
        .map(
            known -> {
              boolean number = challenge != null && challenge.matches("[0-9A-Za-z_-]{1,200}");
              if (!known || !"subscribe".equals(mode) || !number) {
                throw new Forbidden("handshake");
              }
              return Response.ok(challenge, MediaType.TEXT_PLAIN_TYPE).build();
            });
  }

  /** Takes a delivery in. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.TEXT_PLAIN)
  @PermitAll
  @MaxBody(mebibytes = 3)
  @Operation(
      operationId = "metaDelivery",
      summary = "Take a delivery in",
      description =
          "The signature covers the bytes on the wire. An unknown channel is answered with 200 as"
              + " well, or the provider would repeat it for days.")
  @APIResponse(
      responseCode = "200",
      description = "Taken in; the body is empty",
      content =
          @Content(
              mediaType = MediaType.TEXT_PLAIN,
              schema = @Schema(implementation = String.class)))
  public Uni<Response> deliver(
      @Parameter(description = "The channel") @PathParam("channelId") UUID channelId,
      @Parameter(description = "sha256= and the HMAC of the body in lowercase hex")
          @HeaderParam("X-Hub-Signature-256")
          String signature,
      @RequestBody(
              description = "The delivery, byte for byte",
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_OCTET_STREAM,
                      schema = @Schema(implementation = String.class, format = "binary")))
          byte[] body) {
    byte[] bytes = body == null ? new byte[0] : body;
    return receiveDelivery
        .handle(new ReceiveDelivery.Command(META, channelId, signature, bytes))
        .map(
            outcome -> {
              count(outcome);
              if (outcome == ReceiveDelivery.Outcome.BAD_SIGNATURE) {
                throw new Forbidden("signature");
              }
              return Response.ok().build();
            });
  }

  private void count(ReceiveDelivery.Outcome outcome) {
    Counter.builder("tanggap.delivery.received")
        .description("Deliveries of providers")
        .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
        .register(metrics)
        .increment();
  }
}
