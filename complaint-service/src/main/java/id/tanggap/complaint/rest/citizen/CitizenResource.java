package id.tanggap.complaint.rest.citizen;

import id.tanggap.complaint.application.citizen.FileObjection;
import id.tanggap.complaint.application.citizen.RateComplaint;
import id.tanggap.complaint.application.complaint.CitizenDoor;
import id.tanggap.complaint.domain.complaint.Complaint;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For citizens: say what you think of the work on a report, by its code. */
@Path("/public/v1/complaints/{trackingCode}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public", description = "For citizens, without a token")
public class CitizenResource {

  private final CitizenDoor citizenDoor;
  private final RateComplaint rateComplaint;
  private final FileObjection fileObjection;
  private final Idempotency idempotency;

  CitizenResource(
      CitizenDoor citizenDoor,
      RateComplaint rateComplaint,
      FileObjection fileObjection,
      Idempotency idempotency) {
    this.citizenDoor = citizenDoor;
    this.rateComplaint = rateComplaint;
    this.fileObjection = fileObjection;
    this.idempotency = idempotency;
  }

  /** Rates the work. */
  @POST
  @Path("ratings")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermitAll
  @PublicDoor
  @Operation(
      operationId = "rateComplaint",
      summary = "Rate the work on a report, once each time it was said to be done")
  @APIResponse(
      responseCode = "201",
      description = "The rating was taken",
      content = @Content(schema = @Schema(implementation = CitizenRequests.Rated.class)))
  public Uni<Response> rate(
      @Parameter(description = "The code", example = "7Q2M-K9XD-41TZ-B0RW")
          @PathParam("trackingCode")
          String trackingCode,
      @Parameter(description = "PIN of a secret case") @HeaderParam("X-Tracking-Pin") String pin,
      @NotNull @Valid CitizenRequests.Rate request) {
    return opened(trackingCode, pin)
        .chain(
            complaint ->
                idempotency.post(
                    request,
                    () ->
                        rateComplaint
                            .handle(
                                new RateComplaint.Command(
                                    complaint, request.score(), request.reason()))
                            .map(
                                rating ->
                                    created(
                                        new CitizenRequests.Rated(
                                            rating.score(), rating.ratedAt())))));
  }

  /** Objects to the answer. */
  @POST
  @Path("objections")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermitAll
  @PublicDoor
  @Operation(
      operationId = "fileObjection",
      summary = "Object to how a request for information was answered",
      description =
          "Within 30 working days of the answer, or of the end of the time for one; decided within"
              + " 30 working days by somebody who did not work on it (Law 14/2008, articles 35 and"
              + " 36).")
  @APIResponse(
      responseCode = "201",
      description = "The objection was taken",
      content = @Content(schema = @Schema(implementation = CitizenRequests.Objected.class)))
  public Uni<Response> objectTo(
      @Parameter(description = "The code", example = "7Q2M-K9XD-41TZ-B0RW")
          @PathParam("trackingCode")
          String trackingCode,
      @Parameter(description = "PIN of a secret case") @HeaderParam("X-Tracking-Pin") String pin,
      @NotNull @Valid CitizenRequests.ObjectTo request) {
    return opened(trackingCode, pin)
        .chain(
            complaint ->
                idempotency.post(
                    request,
                    () ->
                        fileObjection
                            .handle(
                                new FileObjection.Command(
                                    complaint, request.ground(), request.text()))
                            .map(
                                objection ->
                                    created(
                                        new CitizenRequests.Objected(
                                            objection.state(),
                                            objection.filedAt(),
                                            objection.dueAt())))));
  }

  // before the store of repeated answers: a wrong PIN must count even when nothing else is stored
  private Uni<Complaint> opened(String trackingCode, String pin) {
    return citizenDoor
        .open(trackingCode, pin)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("complaint", trackingCode));
  }

  private static Response created(Object body) {
    return Response.status(Response.Status.CREATED)
        .header("Cache-Control", "no-store")
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(body)
        .build();
  }
}
