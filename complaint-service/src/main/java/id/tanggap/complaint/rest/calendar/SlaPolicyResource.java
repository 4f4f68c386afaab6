package id.tanggap.complaint.rest.calendar;

import id.tanggap.complaint.application.sla.CalendarQueries;
import id.tanggap.complaint.application.sla.PreviewRules;
import id.tanggap.complaint.application.sla.PublishPolicy;
import id.tanggap.complaint.rest.Callers;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.ETags;
import id.tanggap.kit.web.Idempotency;
import io.quarkus.security.Authenticated;
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
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The deadlines of a region, in versions. */
@Path("/api/v1/sla-policies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Working time", description = "Calendars, deadlines and the policies behind them")
public class SlaPolicyResource {

  private final PublishPolicy publishPolicy;
  private final PreviewRules previewRules;
  private final CalendarQueries queries;
  private final Callers callers;
  private final Idempotency idempotency;
  private final Clock clock;

  SlaPolicyResource(
      PublishPolicy publishPolicy,
      PreviewRules previewRules,
      CalendarQueries queries,
      Callers callers,
      Idempotency idempotency,
      Clock clock) {
    this.publishPolicy = publishPolicy;
    this.previewRules = previewRules;
    this.queries = queries;
    this.callers = callers;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /** Publishes the next version. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.PLATFORM_ADMIN)
  @Operation(
      operationId = "publishSlaPolicy",
      summary = "Publish the next version of the SLA policy",
      description =
          "The whole list of rules; the first that fits a clock decides. It holds for what is"
              + " received once it is in force, and for open clocks only when asked.")
  @APIResponse(
      responseCode = "201",
      description = "The new version",
      content = @Content(schema = @Schema(implementation = PolicyResponse.class)))
  public Uni<Response> publish(@NotNull @Valid PublishPolicyRequest request) {
    return idempotency.post(
        request,
        () ->
            publishPolicy
                .handle(request.command(callers.region(), callers.id()))
                .map(
                    published ->
                        ETags.created(
                            "/api/v1/sla-policies/" + published.policy().policy().version(),
                            PolicyResponse.of(published.policy(), published.recomputeId()),
                            published.policy().policy().version())));
  }

  /** Counts what the next version would do. */
  @POST
  @Path("preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.PLATFORM_ADMIN)
  @Operation(
      operationId = "previewSlaPolicy",
      summary = "Count what the next version of the SLA policy would do",
      description = "Goes through the clocks as the change itself would, and stores nothing.")
  @APIResponse(
      responseCode = "200",
      description = "Numbers of clocks",
      content = @Content(schema = @Schema(implementation = ImpactResponse.class)))
  public Uni<Response> preview(@NotNull @Valid PublishPolicyRequest request) {
    // counted before the key is claimed: one long transaction would hold all clocks in memory
    return previewRules
        .policy(request.command(callers.region(), callers.id()))
        .chain(
            impact ->
                idempotency.post(
                    request,
                    () -> Uni.createFrom().item(Response.ok(ImpactResponse.of(impact)).build())));
  }

  /** One version. */
  @GET
  @Path("{version}")
  @Authenticated
  @Operation(operationId = "getSlaPolicy", summary = "Read a version of the SLA policy")
  @APIResponse(
      responseCode = "200",
      description = "The version",
      content = @Content(schema = @Schema(implementation = PolicyResponse.class)))
  public Uni<Response> get(
      @Parameter(description = "The version") @PathParam("version") int version) {
    return queries
        .policy(callers.region(), version)
        .map(found -> ETags.ok(PolicyResponse.of(found), version));
  }

  /** All versions, newest first. */
  @GET
  @Authenticated
  @Operation(operationId = "listSlaPolicies", summary = "List the versions of the SLA policy")
  @APIResponse(responseCode = "200", description = "All versions, newest first")
  public Uni<PolicyPage> list() {
    return queries
        .policies(callers.region(), clock.instant())
        .map(all -> new PolicyPage(all.stream().map(PolicyResponse::of).toList(), null));
  }
}
