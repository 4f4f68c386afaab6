package id.tanggap.complaint.rest.stream;

import id.tanggap.complaint.application.stream.FollowComplaints;
import id.tanggap.complaint.config.StreamConfig;
import id.tanggap.complaint.domain.change.Mark;
import id.tanggap.complaint.rest.Callers;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.security.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happens to cases, as it happens. */
@Path("/api/v1/complaints/stream")
@Tag(name = "Complaints", description = "Cases with owners, deadlines and an honest ending")
public class ComplaintStreamResource {

  private final FollowComplaints follow;
  private final OpenStreams streams;
  private final StreamConfig config;
  private final Callers callers;
  private final SecurityIdentity identity;
  private final CurrentVertxRequest request;
  private final Clock clock;

  ComplaintStreamResource(
      FollowComplaints follow,
      OpenStreams streams,
      StreamConfig config,
      Callers callers,
      SecurityIdentity identity,
      CurrentVertxRequest request,
      Clock clock) {
    this.follow = follow;
    this.streams = streams;
    this.config = config;
    this.callers = callers;
    this.identity = identity;
    this.request = request;
    this.clock = clock;
  }

  /** Changes of cases that the caller may see, from now on or from a mark on. */
  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.OPERATOR,
    Roles.UNIT_ADMIN,
    Roles.APPROVER,
    Roles.LEADER,
    Roles.AUDITOR
  })
  @Operation(
      operationId = "streamComplaints",
      summary = "Follow what happens to complaints",
      description =
          "Server-Sent Events from now on, or from the event on that Last-Event-ID names: nothing"
              + " is left out and nothing comes twice. The event complaint carries a"
              + " ComplaintChange; reset asks to load anew what is shown. The stream ends with the"
              + " token; a reader that takes nothing for long is cut.")
  @APIResponse(
      responseCode = "200",
      description = "A stream that does not end by itself",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema =
                  @org.eclipse.microprofile.openapi.annotations.media.Schema(
                      implementation = CaseChangeEvent.class),
              examples =
                  @ExampleObject(
                      name = "complaint",
                      value = "{\"event\":\"ASSIGN\",\"state\":\"ASSIGNED\"}")))
  public Multi<OutboundSseEvent> stream(
      @Parameter(description = "Id of the last event that was received")
          @HeaderParam("Last-Event-ID")
          String lastEventId,
      @Context Sse sse) {
    streams.requireRoom();
    String fingerprint = Cursor.fingerprint("complaint-stream", callers.region());
    HttpServerResponse response = request.getCurrent().response();
    CaseStream.Reader reader =
        new CaseStream.Reader(callers.current(), fingerprint, until(), () -> response.reset());
    return Multi.createFrom()
        .publisher(
            new CaseStream(
                new CaseStream.Tools(follow, streams, config, sse, clock),
                reader,
                mark(lastEventId, fingerprint),
                Vertx.currentContext()));
  }

  private Instant until() {
    return identity.getPrincipal() instanceof JsonWebToken token
        ? Instant.ofEpochSecond(token.getExpirationTime())
        : clock.instant();
  }

  private static Mark mark(String lastEventId, String fingerprint) {
    if (lastEventId == null || lastEventId.isBlank()) {
      return null;
    }
    Cursor cursor = Cursor.decode(lastEventId, fingerprint);
    return new Mark(cursor.number(0), cursor.number(1));
  }
}
