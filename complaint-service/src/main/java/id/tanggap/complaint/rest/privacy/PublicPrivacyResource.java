package id.tanggap.complaint.rest.privacy;

import id.tanggap.complaint.application.complaint.ComplaintQueries;
import id.tanggap.complaint.application.privacy.OpenPrivacyRequest;
import id.tanggap.complaint.rest.limits.PublicDoor;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.web.Idempotency;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For citizens: make use of a right over the own data, with nothing but the tracking code. */
@Path("/public/v1/complaints/{trackingCode}/privacy-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public", description = "For citizens, without a token")
@PublicDoor
public class PublicPrivacyResource {

  private final OpenPrivacyRequest open;
  private final ComplaintQueries queries;
  private final Idempotency idempotency;
  private final Clock clock;

  PublicPrivacyResource(
      OpenPrivacyRequest open, ComplaintQueries queries, Idempotency idempotency, Clock clock) {
    this.open = open;
    this.queries = queries;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /** Asks about the own data. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @PermitAll
  @Operation(
      operationId = "askAboutOwnData",
      summary = "Ask about the own data as a citizen",
      description =
          "An officer makes sure who asks before anything is shown or changed. Code and PIN as on"
              + " the tracker.")
  @APIResponse(
      responseCode = "201",
      description = "The request and until when it is answered",
      content = @Content(schema = @Schema(implementation = PrivacyRequestResponse.class)))
  @Extension(name = "x-sends", value = "none")
  public Uni<Response> ask(
      @Parameter(description = "The code", example = "7Q2M-K9XD-41TZ-B0RW")
          @PathParam("trackingCode")
          String trackingCode,
      @Parameter(description = "PIN of a secret case") @HeaderParam("X-Tracking-Pin") String pin,
      @NotNull @Valid TrackerPrivacyRequest request) {
    // in a transaction of its own, so that a wrong PIN stays counted whatever follows
    return queries
        .tracked(trackingCode, pin)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("complaint", trackingCode))
        .chain(
            tracked ->
                idempotency.post(
                    request,
                    () ->
                        open.onTracker(
                                new OpenPrivacyRequest.OnTracker(
                                    tracked.complaint(), request.kind(), request.details()))
                            .map(this::created)));
  }

  private Response created(OpenPrivacyRequest.Opened opened) {
    return Response.status(Response.Status.CREATED)
        .header("Cache-Control", "no-store")
        .entity(PrivacyRequestResponse.of(opened.request(), null, clock.instant()))
        .build();
  }
}
