package id.tanggap.complaint.rest.incident;

import id.tanggap.complaint.application.incident.ApproveStatement;
import id.tanggap.complaint.application.incident.IncidentQueries;
import id.tanggap.complaint.application.incident.WriteStatement;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the owner of an incident says to everybody who reported it. */
@Path("/api/v1/incidents/{id}/statements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Incidents", description = "Many reports about one thing, with one owner and one voice")
public class StatementResource {

  private final WriteStatement writeStatement;
  private final ApproveStatement approveStatement;
  private final IncidentQueries queries;
  private final Callers callers;
  private final Idempotency idempotency;

  StatementResource(
      WriteStatement writeStatement,
      ApproveStatement approveStatement,
      IncidentQueries queries,
      Callers callers,
      Idempotency idempotency) {
    this.writeStatement = writeStatement;
    this.approveStatement = approveStatement;
    this.queries = queries;
    this.callers = callers;
    this.idempotency = idempotency;
  }

  /** Statements, newest first. */
  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.OPERATOR,
    Roles.UNIT_ADMIN,
    Roles.APPROVER,
    Roles.LEADER,
    Roles.AUDITOR
  })
  @Operation(operationId = "listIncidentStatements", summary = "List the statements of an incident")
  @APIResponse(responseCode = "200", description = "All statements, newest first")
  public Uni<StatementPage> list(
      @Parameter(description = "The incident") @PathParam("id") UUID id) {
    return queries
        .statements(callers.current(), id)
        .map(all -> new StatementPage(all.stream().map(StatementResponse::of).toList(), null));
  }

  /** Writes a statement; nobody hears it yet. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(
      operationId = "writeIncidentStatement",
      summary = "Write a statement about an incident",
      description = "Nobody hears it before somebody else has approved it.")
  @APIResponse(
      responseCode = "201",
      description = "The new statement",
      content = @Content(schema = @Schema(implementation = StatementResponse.class)))
  public Uni<Response> write(
      @Parameter(description = "The incident") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the incident as last seen") @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid WriteStatementRequest request) {
    return idempotency.post(
        request,
        () ->
            writeStatement
                .handle(
                    new WriteStatement.Command(
                        callers.current(),
                        id,
                        version -> ETags.honour(ifMatch, version),
                        request.text(),
                        request.evidence()))
                .map(
                    statement ->
                        ETags.created(
                            "/api/v1/incidents/" + id + "/statements",
                            StatementResponse.of(statement),
                            statement.version())));
  }

  /** Somebody else agrees; every reporter hears it. */
  @POST
  @Path("{number}/approve")
  @RolesAllowed({Roles.COORDINATOR, Roles.APPROVER})
  @Operation(
      operationId = "approveIncidentStatement",
      summary = "Approve a statement and tell every reporter",
      description =
          "Each reporter of the cases hears it once, where the report came from. Who wrote it"
              + " cannot approve it.")
  @APIResponse(
      responseCode = "202",
      description = "The statement; its telling has begun",
      content = @Content(schema = @Schema(implementation = StatementResponse.class)))
  @Extension(name = "x-sends", value = "Location")
  public Uni<Response> approve(
      @Parameter(description = "The incident") @PathParam("id") UUID id,
      @Parameter(description = "Number of the statement") @PathParam("number") Integer number) {
    return idempotency.post(
        null,
        () ->
            approveStatement
                .handle(new ApproveStatement.Command(callers.current(), id, number))
                .map(
                    statement ->
                        Response.accepted(StatementResponse.of(statement))
                            .header(
                                "Location",
                                "/api/v1/incidents/" + id + "/statements/" + number + "/broadcast")
                            .build()));
  }

  /** How far the telling is. */
  @GET
  @Path("{number}/broadcast")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.OPERATOR,
    Roles.UNIT_ADMIN,
    Roles.APPROVER,
    Roles.LEADER,
    Roles.AUDITOR
  })
  @Operation(
      operationId = "getIncidentBroadcast",
      summary = "Read how many reporters have been told a statement")
  @APIResponse(responseCode = "200", description = "The reporters by how far they are")
  public Uni<ProgressResponse> progress(
      @Parameter(description = "The incident") @PathParam("id") UUID id,
      @Parameter(description = "Number of the statement") @PathParam("number") Integer number) {
    return queries.progress(callers.current(), id, number).map(ProgressResponse::of);
  }
}
