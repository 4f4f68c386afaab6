package id.tanggap.complaint.rest.complaint;

import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.application.complaint.external.ForwardComplaint;
import id.tanggap.complaint.application.complaint.external.NoteExternalUpdate;
import id.tanggap.complaint.application.complaint.external.OthersAnswered;
import id.tanggap.complaint.application.complaint.external.OutsideQueries;
import id.tanggap.complaint.application.complaint.external.WaitForOthers;
import id.tanggap.complaint.application.complaint.question.AskReporter;
import id.tanggap.complaint.application.complaint.question.QuestionQueries;
import id.tanggap.complaint.application.complaint.question.ReporterAnswered;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.rest.Callers;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * While others are at it: the reporter is asked, somebody outside is waited for, or has the case.
 */
@Path("/api/v1/complaints/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints", description = "Cases with owners, deadlines and an honest ending")
public class WaitingResource {

  private final AskReporter askReporter;
  private final ReporterAnswered reporterAnswered;
  private final QuestionQueries questionQueries;
  private final WaitForOthers waitForOthers;
  private final OthersAnswered othersAnswered;
  private final ForwardComplaint forwardComplaint;
  private final NoteExternalUpdate noteExternalUpdate;
  private final OutsideQueries outsideQueries;
  private final Callers callers;
  private final Idempotency idempotency;

  WaitingResource(
      AskReporter askReporter,
      ReporterAnswered reporterAnswered,
      QuestionQueries questionQueries,
      WaitForOthers waitForOthers,
      OthersAnswered othersAnswered,
      ForwardComplaint forwardComplaint,
      NoteExternalUpdate noteExternalUpdate,
      OutsideQueries outsideQueries,
      Callers callers,
      Idempotency idempotency) {
    this.askReporter = askReporter;
    this.reporterAnswered = reporterAnswered;
    this.questionQueries = questionQueries;
    this.waitForOthers = waitForOthers;
    this.othersAnswered = othersAnswered;
    this.forwardComplaint = forwardComplaint;
    this.noteExternalUpdate = noteExternalUpdate;
    this.outsideQueries = outsideQueries;
    this.callers = callers;
    this.idempotency = idempotency;
  }

  /** Asks the reporter. */
  @POST
  @Path("ask")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
  @Operation(
      operationId = "askReporter",
      summary = "Ask the reporter for what is missing",
      description =
          "The question goes out in the channel of the report, or stands on the tracker. Clocks pause until the answer; after a reminder and ten working days of silence the case is closed.")
  @APIResponse(
      responseCode = "200",
      description = "The case",
      content = @Content(schema = @Schema(implementation = ComplaintResponse.class)))
  public Uni<Response> ask(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag as last seen") @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid AskRequest request) {
    return idempotency.post(
        request,
        () ->
            askReporter
                .handle(new AskReporter.Command(step(id, ifMatch), request.text()))
                .map(WaitingResource::answer));
  }

  /** Writes down what the reporter told an operator. */
  @POST
  @Path("answers")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
  @Operation(
      operationId = "recordReporterAnswer",
      summary = "Write down what the reporter answered")
  @APIResponse(
      responseCode = "200",
      description = "The case",
      content = @Content(schema = @Schema(implementation = ComplaintResponse.class)))
  public Uni<Response> answers(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag as last seen") @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid AnswerRequest request) {
    return idempotency.post(
        request,
        () ->
            reporterAnswered
                .handle(new ReporterAnswered.Command(step(id, ifMatch), request.text()))
                .map(answered -> answer(answered.complaint())));
  }

  /** What was asked. */
  @GET
  @Path("questions")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.OPERATOR,
    Roles.UNIT_ADMIN,
    Roles.APPROVER,
    Roles.LEADER,
    Roles.AUDITOR
  })
  @Operation(operationId = "listComplaintQuestions", summary = "Read what the reporter was asked")
  @APIResponse(responseCode = "200", description = "All questions, oldest first")
  public Uni<QuestionsResponse> questions(
      @Parameter(description = "The case") @PathParam("id") UUID id) {
    return questionQueries.questions(callers.current(), id).map(QuestionsResponse::of);
  }

  /** What the reporter said. */
  @GET
  @Path("messages")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.OPERATOR,
    Roles.UNIT_ADMIN,
    Roles.APPROVER,
    Roles.LEADER,
    Roles.AUDITOR
  })
  @Operation(
      operationId = "listComplaintMessages",
      summary = "Read what the reporter said after the report")
  @APIResponse(responseCode = "200", description = "All messages, oldest first, masked")
  public Uni<MessagesResponse> messages(
      @Parameter(description = "The case") @PathParam("id") UUID id) {
    return questionQueries.messages(callers.current(), id).map(MessagesResponse::of);
  }

  /** Waits for somebody outside. */
  @POST
  @Path("wait")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(
      operationId = "waitForOthers",
      summary = "Wait for somebody outside",
      description =
          "The deadline stands still only where the policy says so. On the day of review the case is back among the work of the unit.")
  @APIResponse(
      responseCode = "200",
      description = "The case",
      content = @Content(schema = @Schema(implementation = ComplaintResponse.class)))
  public Uni<Response> await(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag as last seen") @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid WaitRequest request) {
    return idempotency.post(
        request,
        () ->
            waitForOthers
                .handle(
                    new WaitForOthers.Command(
                        step(id, ifMatch), request.party(), request.awaited(), request.reviewOn()))
                .map(WaitingResource::answer));
  }

  /** Goes on because others answered. */
  @POST
  @Path("external-answered")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(operationId = "othersAnswered", summary = "Go on because others answered")
  @APIResponse(
      responseCode = "200",
      description = "The case",
      content = @Content(schema = @Schema(implementation = ComplaintResponse.class)))
  public Uni<Response> externalAnswered(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag as last seen") @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid ExternalAnswerRequest request) {
    return idempotency.post(
        request,
        () ->
            othersAnswered
                .handle(new OthersAnswered.Command(step(id, ifMatch), request.answer()))
                .map(WaitingResource::answer));
  }

  /** For whom the case waited. */
  @GET
  @Path("waits")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.OPERATOR,
    Roles.UNIT_ADMIN,
    Roles.APPROVER,
    Roles.LEADER,
    Roles.AUDITOR
  })
  @Operation(operationId = "listComplaintWaits", summary = "Read for whom the case waited")
  @APIResponse(responseCode = "200", description = "All waits, oldest first")
  public Uni<WaitsResponse> waits(@Parameter(description = "The case") @PathParam("id") UUID id) {
    return outsideQueries.waits(callers.current(), id).map(WaitsResponse::of);
  }

  /** Hands the case to somebody outside. */
  @POST
  @Path("forward")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
  @Operation(
      operationId = "forwardComplaint",
      summary = "Hand a case to somebody outside",
      description = "The citizen is told and can still follow the case by its code.")
  @APIResponse(
      responseCode = "200",
      description = "The case",
      content = @Content(schema = @Schema(implementation = ComplaintResponse.class)))
  public Uni<Response> forward(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag as last seen") @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid ForwardRequest request) {
    return idempotency.post(
        request,
        () ->
            forwardComplaint
                .handle(
                    new ForwardComplaint.Command(
                        step(id, ifMatch),
                        request.partnerUnitId(),
                        request.partner(),
                        request.number(),
                        request.reason(),
                        request.message()))
                .map(WaitingResource::answer));
  }

  /** Writes down what the holder told. */
  @POST
  @Path("external-updates")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR, Roles.UNIT_ADMIN})
  @Operation(
      operationId = "noteExternalUpdate",
      summary = "Write down what the holder of a case told")
  @APIResponse(
      responseCode = "200",
      description = "The line of the ledger, without what was told before",
      content = @Content(schema = @Schema(implementation = ExternalReferencesResponse.Line.class)))
  @Extension(name = "x-sends", value = "none")
  public Uni<Response> externalUpdate(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag as last seen") @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid ExternalUpdateRequest request) {
    return idempotency.post(
        request,
        () ->
            noteExternalUpdate
                .handle(
                    new NoteExternalUpdate.Command(
                        step(id, ifMatch), request.number(), request.status(), request.answer()))
                .map(
                    reference ->
                        Response.ok(ExternalReferencesResponse.line(reference, List.of()))
                            .build()));
  }

  /** The ledger of hand-overs. */
  @GET
  @Path("external-references")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.OPERATOR,
    Roles.UNIT_ADMIN,
    Roles.APPROVER,
    Roles.LEADER,
    Roles.AUDITOR
  })
  @Operation(operationId = "listExternalReferences", summary = "Read the ledger of hand-overs")
  @APIResponse(responseCode = "200", description = "All hand-overs, oldest first")
  public Uni<ExternalReferencesResponse> externalReferences(
      @Parameter(description = "The case") @PathParam("id") UUID id) {
    return outsideQueries.ledger(callers.current(), id).map(ExternalReferencesResponse::of);
  }

  private CaseWork.Step step(UUID id, String ifMatch) {
    return new CaseWork.Step(callers.current(), id, version -> ETags.honour(ifMatch, version));
  }

  private static Response answer(Complaint complaint) {
    return ETags.ok(ComplaintResponse.of(complaint), complaint.version());
  }
}
