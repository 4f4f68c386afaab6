package id.tanggap.calendar.rest.programme;

import id.tanggap.calendar.application.programme.AddPillar;
import id.tanggap.calendar.application.programme.PillarQueries;
import id.tanggap.calendar.rest.Callers;
import id.tanggap.kit.paging.PageResponse;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.ETags;
import id.tanggap.kit.web.Idempotency;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/** The aims that content of the region serves. */
@Path("/api/v1/pillars")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pillars", description = "The aims that content serves; every region begins with three")
public class PillarResource {
  /** A pillar never changes, so it has one version. */
  private static final long UNCHANGING = 0;

  private final PillarQueries queries;
  private final AddPillar addPillar;
  private final Callers callers;
  private final Idempotency idempotency;

  PillarResource(
      PillarQueries queries, AddPillar addPillar, Callers callers, Idempotency idempotency) {
    this.queries = queries;
    this.addPillar = addPillar;
    this.callers = callers;
    this.idempotency = idempotency;
  }

  /** All pillars of the region; they are few, so there is one page. */
  @GET
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN, Roles.APPROVER, Roles.LEADER, Roles.AUDITOR})
  @Operation(operationId = "listPillars", summary = "List the pillars of the region")
  @APIResponse(responseCode = "200", description = "All pillars, the first three first")
  public Uni<PageResponse<PillarResponse>> list() {
    return queries
        .all(callers.current().region())
        .map(
            pillars ->
                new PageResponse<>(pillars.stream().map(PillarResponse::of).toList(), null, null));
  }

  /** One pillar. */
  @GET
  @Path("{id}")
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN, Roles.APPROVER, Roles.LEADER, Roles.AUDITOR})
  @Operation(operationId = "getPillar", summary = "Read one pillar")
  @APIResponse(
      responseCode = "200",
      description = "The pillar, with its ETag",
      content = @Content(schema = @Schema(implementation = PillarResponse.class)))
  public Uni<Response> get(@Parameter(description = "The pillar") @PathParam("id") UUID id) {
    return queries
        .byId(callers.current().region(), id)
        .map(pillar -> ETags.ok(PillarResponse.of(pillar), UNCHANGING));
  }

  /** Adds a pillar. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(operationId = "addPillar", summary = "Add a pillar to the region")
  @APIResponse(
      responseCode = "201",
      description = "Added",
      content = @Content(schema = @Schema(implementation = PillarResponse.class)))
  public Uni<Response> add(@NotNull @Valid PillarRequest request) {
    return idempotency.post(
        request,
        () ->
            addPillar
                .handle(new AddPillar.Command(callers.current(), request.toSeed()))
                .map(
                    pillar ->
                        ETags.created(
                            "/api/v1/pillars/" + pillar.id(),
                            PillarResponse.of(pillar),
                            UNCHANGING)));
  }
}
