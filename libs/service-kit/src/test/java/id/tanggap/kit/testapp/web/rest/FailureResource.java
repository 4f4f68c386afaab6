package id.tanggap.kit.testapp.web.rest;

import id.tanggap.kit.domain.Rejection;
import id.tanggap.kit.security.CurrentUser;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.testapp.web.domain.ThingIsCold;
import id.tanggap.kit.web.Idempotency;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Every failure that a service can have, on demand. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class FailureResource {
  private final Vertx vertx;
  private final CurrentUser user;
  private final Idempotency idempotency;

  FailureResource(Vertx vertx, CurrentUser user, Idempotency idempotency) {
    this.vertx = vertx;
    this.user = user;
    this.idempotency = idempotency;
  }

  @GET
  @Path("/api/v1/failures/rule")
  @Authenticated
  @Operation(hidden = true, summary = "Breaks a rule")
  public String rule() {
    throw new ThingIsCold(4);
  }

  @GET
  @Path("/api/v1/failures/outage")
  @Authenticated
  @Operation(hidden = true, summary = "Misses an outside system")
  public String outage() {
    throw new Rejection(Rejection.Kind.UNAVAILABLE, "unavailable", Map.of()) {};
  }

  @GET
  @Path("/api/v1/failures/defects")
  @Authenticated
  @Operation(hidden = true, summary = "Has a defect")
  public Uni<String> defect() {
    return Uni.createFrom()
        .failure(new IllegalStateException("select secret from id.tanggap.Hidden"));
  }

  @GET
  @Path("/api/v1/failures/answers")
  @Authenticated
  @Operation(hidden = true, summary = "Throws an answer with a body of its own")
  public String answer() {
    throw new WebApplicationException(
        Response.status(409)
            .entity("id.tanggap.Hidden says no")
            .type(MediaType.TEXT_PLAIN_TYPE)
            .build());
  }

  @GET
  @Path("/api/v1/failures/returns")
  @Authenticated
  @Operation(hidden = true, summary = "Returns an error without a body")
  public Response returned() {
    return Response.status(404).build();
  }

  @GET
  @Path("/api/v1/failures/promises")
  @Authenticated
  @NotNull
  @Operation(hidden = true, summary = "Breaks its own promise")
  public String promise() {
    return null;
  }

  @GET
  @Path("/api/v1/failures/databases")
  @Authenticated
  @Operation(hidden = true, summary = "Asks a database that is not there")
  public Uni<String> database() {
    var pool =
        PgBuilder.pool()
            .connectingTo(new PgConnectOptions().setHost("127.0.0.1").setPort(1))
            .using(vertx)
            .build();
    return Uni.createFrom()
        .completionStage(pool.getConnection().toCompletionStage())
        .map(connection -> "connected")
        .eventually(() -> Uni.createFrom().completionStage(pool.close().toCompletionStage()));
  }

  /** Nobody said who may call this. */
  @GET
  @Path("/api/v1/failures/unannotated")
  @Operation(hidden = true, summary = "Says nothing about who may call it")
  public String unannotated() {
    return "reached";
  }

  /** Who the token says is calling. */
  public record Me(String id, String name, String region, Set<String> units, boolean seesRegion) {}

  @GET
  @Path("/api/v1/me")
  @Authenticated
  @Operation(hidden = true, summary = "Shows the current user")
  public Me me() {
    return new Me(user.id(), user.name(), user.region(), user.units(), user.seesRegion());
  }

  @GET
  @Path("/api/v1/me/health-offices")
  @RolesAllowed({Roles.UNIT_ADMIN, Roles.COORDINATOR, Roles.LEADER})
  @Operation(hidden = true, summary = "Needs authority over one unit")
  public String healthOffice() {
    user.requireUnit("/SETDA/DINKES/");
    return "\"reached\"";
  }

  @GET
  @Path("/public/v1/failures/{code}/defect")
  @PermitAll
  @Operation(hidden = true, summary = "Has a defect on the way of a tracking code")
  public String publicDefect(
      @Parameter(description = "The code of the failure") @PathParam("code") String code) {
    throw new IllegalStateException("defect");
  }

  @GET
  @Path("/public/v1/failures/{code}/outage")
  @PermitAll
  @Operation(hidden = true, summary = "Misses an outside system on the way of a tracking code")
  public String publicOutage(
      @Parameter(description = "The code of the failure") @PathParam("code") String code) {
    throw new Rejection(Rejection.Kind.UNAVAILABLE, "unavailable", Map.of()) {};
  }

  @GET
  @Path("/public/v1/failures/{code}/return")
  @PermitAll
  @Operation(hidden = true, summary = "Returns a failure on the way of a tracking code")
  public Response publicReturn(
      @Parameter(description = "The code of the failure") @PathParam("code") String code) {
    return Response.status(500).build();
  }

  /** A body of the public. */
  public record Report(@Schema(examples = "Lampu jalan padam") String text) {}

  @POST
  @Path("/public/v1/reports")
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Takes a report from anybody")
  @APIResponse(
      responseCode = "201",
      description = "The report as taken",
      content = @Content(schema = @Schema(implementation = Report.class)))
  public Uni<Response> report(@NotNull Report report) {
    return idempotency.post(
        report,
        () ->
            Uni.createFrom()
                .item(
                    Response.status(201)
                        .entity(Map.of("trackingCode", UUID.randomUUID().toString()))
                        .build()));
  }
}
