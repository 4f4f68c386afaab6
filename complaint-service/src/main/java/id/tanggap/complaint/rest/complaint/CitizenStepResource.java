package id.tanggap.complaint.rest.complaint;

import id.tanggap.complaint.application.complaint.CitizenDoor;
import id.tanggap.complaint.application.complaint.ConfirmComplaint;
import id.tanggap.complaint.application.complaint.ReopenComplaint;
import id.tanggap.complaint.application.complaint.WithdrawComplaint;
import id.tanggap.complaint.application.complaint.question.ReporterAnswered;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.rest.ReasonRequest;
import id.tanggap.complaint.rest.limits.PublicDoor;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.labels.Labels;
import id.tanggap.kit.web.Idempotency;
import id.tanggap.kit.web.Language;
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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a citizen does with a report of their own: answer, confirm, object, take back. */
@Path("/public/v1/complaints/{trackingCode}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public", description = "For citizens, without a token")
@PublicDoor
public class CitizenStepResource {

  private final CitizenDoor door;
  private final ReporterAnswered reporterAnswered;
  private final ConfirmComplaint confirmComplaint;
  private final ReopenComplaint reopenComplaint;
  private final WithdrawComplaint withdrawComplaint;
  private final Idempotency idempotency;
  private final Language language;

  CitizenStepResource(
      CitizenDoor door,
      ReporterAnswered reporterAnswered,
      ConfirmComplaint confirmComplaint,
      ReopenComplaint reopenComplaint,
      WithdrawComplaint withdrawComplaint,
      Idempotency idempotency,
      Language language) {
    this.door = door;
    this.reporterAnswered = reporterAnswered;
    this.confirmComplaint = confirmComplaint;
    this.reopenComplaint = reopenComplaint;
    this.withdrawComplaint = withdrawComplaint;
    this.idempotency = idempotency;
    this.language = language;
  }

  /** Answers a question. */
  @POST
  @Path("answers")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermitAll
  @Operation(operationId = "answerQuestion", summary = "Answer what was asked about a report")
  @APIResponse(
      responseCode = "200",
      description = "Where the report stands now",
      content = @Content(schema = @Schema(implementation = StandsResponse.class)))
  public Uni<Response> answers(
      @Parameter(description = "The code", example = "7Q2M-K9XD-41TZ-B0RW")
          @PathParam("trackingCode")
          String trackingCode,
      @Parameter(description = "PIN of a secret case") @HeaderParam("X-Tracking-Pin") String pin,
      @NotNull @Valid AnswerRequest request) {
    return act(
        trackingCode,
        pin,
        request,
        entered ->
            reporterAnswered
                .byReporter(entered, request.text())
                .map(ReporterAnswered.Answered::complaint));
  }

  /** Says that it is solved. */
  @POST
  @Path("confirm")
  @PermitAll
  @Operation(operationId = "confirmAsReporter", summary = "Say that a report is solved")
  @APIResponse(
      responseCode = "200",
      description = "Where the report stands now",
      content = @Content(schema = @Schema(implementation = StandsResponse.class)))
  public Uni<Response> confirm(
      @Parameter(description = "The code", example = "7Q2M-K9XD-41TZ-B0RW")
          @PathParam("trackingCode")
          String trackingCode,
      @Parameter(description = "PIN of a secret case") @HeaderParam("X-Tracking-Pin") String pin) {
    return act(trackingCode, pin, null, entered -> confirmComplaint.byReporter(entered));
  }

  /** Says that it is not solved. */
  @POST
  @Path("reopen")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermitAll
  @Operation(operationId = "reopenAsReporter", summary = "Say that a report is not solved")
  @APIResponse(
      responseCode = "200",
      description = "Where the report stands now",
      content = @Content(schema = @Schema(implementation = StandsResponse.class)))
  public Uni<Response> reopen(
      @Parameter(description = "The code", example = "7Q2M-K9XD-41TZ-B0RW")
          @PathParam("trackingCode")
          String trackingCode,
      @Parameter(description = "PIN of a secret case") @HeaderParam("X-Tracking-Pin") String pin,
      @NotNull @Valid ReasonRequest request) {
    return act(
        trackingCode,
        pin,
        request,
        entered -> reopenComplaint.byReporter(entered, request.reason()));
  }

  /** Takes the report back. */
  @POST
  @Path("withdraw")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermitAll
  @Operation(operationId = "withdrawAsReporter", summary = "Take a report back")
  @APIResponse(
      responseCode = "200",
      description = "Where the report stands now",
      content = @Content(schema = @Schema(implementation = StandsResponse.class)))
  public Uni<Response> withdraw(
      @Parameter(description = "The code", example = "7Q2M-K9XD-41TZ-B0RW")
          @PathParam("trackingCode")
          String trackingCode,
      @Parameter(description = "PIN of a secret case") @HeaderParam("X-Tracking-Pin") String pin,
      @Valid WithdrawRequest request) {
    return act(
        trackingCode,
        pin,
        request,
        entered ->
            withdrawComplaint.byReporter(entered, request == null ? null : request.reason()));
  }

  // the door first, in a transaction of its own: a wrong PIN must be counted whatever comes after
  private Uni<Response> act(
      String trackingCode,
      String pin,
      Object request,
      Function<CitizenDoor.Entered, Uni<Complaint>> deed) {
    return door.enter(trackingCode, pin)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("complaint", trackingCode))
        .chain(entered -> idempotency.post(request, () -> deed.apply(entered).map(this::stands)));
  }

  private Response stands(Complaint complaint) {
    String label =
        Labels.of("labels/service", language.locale())
            .get("ComplaintState")
            .get(complaint.state().name());
    return Response.ok(new StandsResponse(complaint.trackingCode(), complaint.state(), label))
        .header("Cache-Control", "no-store")
        .build();
  }
}
