package id.tanggap.complaint.rest.assignment;

import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.application.complaint.assignment.AskForSupport;
import id.tanggap.complaint.application.complaint.assignment.AssignmentQueries;
import id.tanggap.complaint.application.complaint.assignment.AssignmentWork;
import id.tanggap.complaint.application.complaint.assignment.EntrustAssignment;
import id.tanggap.complaint.application.complaint.assignment.SupportStep;
import id.tanggap.complaint.rest.Callers;
import id.tanggap.complaint.rest.ReasonRequest;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The chain of disposition of a case: the unit that leads, those that support, and the people. */
@Path("/api/v1/complaints/{id}/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints", description = "Cases with owners, deadlines and an honest ending")
public class AssignmentResource {

  private final AskForSupport askForSupport;
  private final SupportStep supportStep;
  private final EntrustAssignment entrustAssignment;
  private final AssignmentQueries queries;
  private final Callers callers;
  private final Idempotency idempotency;

  AssignmentResource(
      AskForSupport askForSupport,
      SupportStep supportStep,
      EntrustAssignment entrustAssignment,
      AssignmentQueries queries,
      Callers callers,
      Idempotency idempotency) {
    this.askForSupport = askForSupport;
    this.supportStep = supportStep;
    this.entrustAssignment = entrustAssignment;
    this.queries = queries;
    this.callers = callers;
    this.idempotency = idempotency;
  }

  /** The chain. */
  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.OPERATOR,
    Roles.UNIT_ADMIN,
    Roles.APPROVER,
    Roles.LEADER,
    Roles.AUDITOR
  })
  @Operation(operationId = "listAssignments", summary = "Read the chain of disposition")
  @APIResponse(responseCode = "200", description = "All assignments, oldest first")
  public Uni<AssignmentsResponse> list(
      @Parameter(description = "The case") @PathParam("id") UUID id) {
    return queries.of(callers.current(), id).map(AssignmentsResponse::of);
  }

  /** Asks another unit to help. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(operationId = "askForSupport", summary = "Ask another unit to help")
  @APIResponse(
      responseCode = "201",
      description = "The assignment",
      content = @Content(schema = @Schema(implementation = AssignmentResponse.class)))
  public Uni<Response> support(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the case as last seen") @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid SupportRequest request) {
    return idempotency.post(
        request,
        () ->
            askForSupport
                .handle(
                    new AskForSupport.Command(
                        caseStep(id, ifMatch), request.unitId(), request.task()))
                .map(
                    assignment ->
                        ETags.created(
                            "/api/v1/complaints/" + id + "/assignments",
                            AssignmentResponse.of(assignment),
                            assignment.version())));
  }

  /** A supporting unit takes its part on. */
  @POST
  @Path("{assignmentId}/accept")
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(operationId = "acceptAssignment", summary = "Take a part of the work on")
  @APIResponse(
      responseCode = "200",
      description = "The assignment",
      content = @Content(schema = @Schema(implementation = AssignmentResponse.class)))
  public Uni<Response> accept(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "The assignment") @PathParam("assignmentId") UUID assignmentId,
      @Parameter(description = "Entity tag of the assignment as last seen") @HeaderParam("If-Match")
          String ifMatch) {
    return idempotency.post(
        null,
        () ->
            supportStep
                .handle(
                    new SupportStep.Command(
                        step(id, assignmentId, ifMatch), SupportStep.Kind.ACCEPT, null))
                .map(AssignmentResource::answer));
  }

  /** A supporting unit has done its part. */
  @POST
  @Path("{assignmentId}/done")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(operationId = "finishAssignment", summary = "Say that a part of the work is done")
  @APIResponse(
      responseCode = "200",
      description = "The assignment",
      content = @Content(schema = @Schema(implementation = AssignmentResponse.class)))
  public Uni<Response> done(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "The assignment") @PathParam("assignmentId") UUID assignmentId,
      @Parameter(description = "Entity tag as last seen") @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid DoneRequest request) {
    return idempotency.post(
        request,
        () ->
            supportStep
                .handle(
                    new SupportStep.Command(
                        step(id, assignmentId, ifMatch), SupportStep.Kind.DONE, request.note()))
                .map(AssignmentResource::answer));
  }

  /** A supporting unit gives its part back. */
  @POST
  @Path("{assignmentId}/return")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(operationId = "returnAssignment", summary = "Give a part of the work back")
  @APIResponse(
      responseCode = "200",
      description = "The assignment",
      content = @Content(schema = @Schema(implementation = AssignmentResponse.class)))
  public Uni<Response> giveBack(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "The assignment") @PathParam("assignmentId") UUID assignmentId,
      @Parameter(description = "Entity tag as last seen") @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid ReasonRequest request) {
    return idempotency.post(
        request,
        () ->
            supportStep
                .handle(
                    new SupportStep.Command(
                        step(id, assignmentId, ifMatch), SupportStep.Kind.RETURN, request.reason()))
                .map(AssignmentResource::answer));
  }

  /** Names the person who handles it, or another one. */
  @POST
  @Path("{assignmentId}/entrust")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(operationId = "entrustAssignment", summary = "Name the person who handles it")
  @APIResponse(
      responseCode = "200",
      description = "The assignment",
      content = @Content(schema = @Schema(implementation = AssignmentResponse.class)))
  public Uni<Response> entrust(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "The assignment") @PathParam("assignmentId") UUID assignmentId,
      @Parameter(description = "Entity tag as last seen") @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid EntrustRequest request) {
    return idempotency.post(
        request,
        () ->
            entrustAssignment
                .handle(
                    new EntrustAssignment.Command(
                        step(id, assignmentId, ifMatch),
                        request.personId(),
                        request.personName(),
                        request.reason()))
                .map(AssignmentResource::answer));
  }

  private CaseWork.Step caseStep(UUID id, String ifMatch) {
    return new CaseWork.Step(callers.current(), id, version -> ETags.honour(ifMatch, version));
  }

  private AssignmentWork.Step step(UUID id, UUID assignmentId, String ifMatch) {
    return new AssignmentWork.Step(caseStep(id, ifMatch), assignmentId);
  }

  private static Response answer(AssignmentWork.Changed changed) {
    return ETags.ok(AssignmentResponse.of(changed.assignment()), changed.assignment().version());
  }
}
