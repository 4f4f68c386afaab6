package id.tanggap.calendar.rest.publication;

import id.tanggap.calendar.application.publication.CancelPublication;
import id.tanggap.calendar.application.publication.ClaimPublication;
import id.tanggap.calendar.application.publication.RecordManualResult;
import id.tanggap.calendar.application.publication.ReschedulePublication;
import id.tanggap.calendar.domain.publication.Publication;
import id.tanggap.calendar.rest.Callers;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.ETags;
import id.tanggap.kit.web.Idempotency;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happens to a publication: claim, result, new time, end. */
@Path("/api/v1/publications/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Publishing", description = "Assisted publishing by hand, with proof")
public class PublishingResource {
  private final ClaimPublication claimPublication;
  private final RecordManualResult recordManualResult;
  private final ReschedulePublication reschedulePublication;
  private final CancelPublication cancelPublication;
  private final Callers callers;
  private final Idempotency idempotency;

  PublishingResource(
      ClaimPublication claimPublication,
      RecordManualResult recordManualResult,
      ReschedulePublication reschedulePublication,
      CancelPublication cancelPublication,
      Callers callers,
      Idempotency idempotency) {
    this.claimPublication = claimPublication;
    this.recordManualResult = recordManualResult;
    this.reschedulePublication = reschedulePublication;
    this.cancelPublication = cancelPublication;
    this.callers = callers;
    this.idempotency = idempotency;
  }

  /** Takes a publication over to post it by hand. */
  @POST
  @Path("claim")
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(
      operationId = "claimPublication",
      summary = "Take a publication over to post it by hand",
      description =
          "For who posts on the account: an admin of the unit that it belongs to, also where the"
              + " content is another unit's, or a coordinator. Shows the approved text and media"
              + " ready to paste, and keeps others away for a while."
              + " Asking again prolongs the hold. earlierClaims names others who had it before and"
              + " may have posted it: look at the account first.")
  @APIResponse(
      responseCode = "200",
      description = "Everything to paste",
      content = @Content(schema = @Schema(implementation = ClaimResponse.class)))
  public Uni<Response> claim(
      @Parameter(description = "The publication") @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch) {
    return idempotency.post(
        null,
        () ->
            claimPublication
                .handle(
                    new ClaimPublication.Command(
                        callers.current(), id, version -> ETags.honour(ifMatch, version)))
                .map(
                    claimed ->
                        ETags.ok(ClaimResponse.of(claimed), claimed.publication().version())));
  }

  /** Binds the live post. */
  @POST
  @Path("manual-result")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(
      operationId = "recordManualResult",
      summary = "Report the address of the post that was made by hand",
      description =
          "The address must belong to the account. Whoever took the publication over may report,"
              + " also after the hold. The same report again gives the same answer; another address"
              + " is refused.")
  @APIResponse(
      responseCode = "200",
      description = "The publication, live",
      content = @Content(schema = @Schema(implementation = PublicationResponse.class)))
  public Uni<Response> manualResult(
      @Parameter(description = "The publication") @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid ManualResultRequest request) {
    return idempotency.post(
        request,
        () ->
            recordManualResult
                .handle(
                    new RecordManualResult.Command(
                        callers.current(),
                        id,
                        request.url(),
                        request.publishedAt(),
                        version -> ETags.honour(ifMatch, version)))
                .map(PublishingResource::ok));
  }

  /** Gives a publication a new time. */
  @POST
  @Path("reschedule")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(
      operationId = "reschedulePublication",
      summary = "Give a publication a new time; a missed one lives again")
  @APIResponse(
      responseCode = "200",
      description = "The publication with its new time",
      content = @Content(schema = @Schema(implementation = PublicationResponse.class)))
  public Uni<Response> reschedule(
      @Parameter(description = "The publication") @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid ReschedulePublicationRequest request) {
    return idempotency.post(
        request,
        () ->
            reschedulePublication
                .handle(
                    new ReschedulePublication.Command(
                        callers.current(),
                        id,
                        request.localDateTime(),
                        request.zone(),
                        version -> ETags.honour(ifMatch, version)))
                .map(PublishingResource::ok));
  }

  /** Ends a publication without a post. */
  @POST
  @Path("cancel")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(
      operationId = "cancelPublication",
      summary = "End a publication without a post",
      description =
          "What somebody took over is ended by that person; by others of the unit of the content"
              + " when the hold ran out, by a coordinator at any time, both with a reason and"
              + " notPosted. Who only posts on the account ends nothing else"
              + " (publication-of-another-unit).")
  @APIResponse(
      responseCode = "200",
      description = "The publication, cancelled",
      content = @Content(schema = @Schema(implementation = PublicationResponse.class)))
  public Uni<Response> cancel(
      @Parameter(description = "The publication") @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @Valid CancelPublicationRequest request) {
    return idempotency.post(
        request,
        () ->
            cancelPublication
                .handle(
                    new CancelPublication.Command(
                        callers.current(),
                        id,
                        request == null ? null : request.reason(),
                        request != null && Boolean.TRUE.equals(request.notPosted()),
                        version -> ETags.honour(ifMatch, version)))
                .map(PublishingResource::ok));
  }

  private static Response ok(Publication publication) {
    return ETags.ok(PublicationResponse.of(publication), publication.version());
  }
}
