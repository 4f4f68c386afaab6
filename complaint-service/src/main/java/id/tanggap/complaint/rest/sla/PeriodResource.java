package id.tanggap.complaint.rest.sla;

import id.tanggap.complaint.application.sla.ClosePeriod;
import id.tanggap.complaint.application.sla.RecomputeQueries;
import id.tanggap.complaint.rest.Callers;
import id.tanggap.complaint.rest.RevisionBody;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.paging.Pages;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.Idempotency;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Months whose figures are out, and what would read differently in them. */
@Path("/api/v1/sla-periods")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Working time", description = "Calendars, deadlines and the policies behind them")
public class PeriodResource {

  private static final String MONTH = "[12]\\d{3}-(0[1-9]|1[0-2])";

  private final ClosePeriod closePeriod;
  private final RecomputeQueries queries;
  private final Callers callers;
  private final Idempotency idempotency;

  PeriodResource(
      ClosePeriod closePeriod, RecomputeQueries queries, Callers callers, Idempotency idempotency) {
    this.closePeriod = closePeriod;
    this.queries = queries;
    this.callers = callers;
    this.idempotency = idempotency;
  }

  /** All closed months. */
  @GET
  @RolesAllowed({
    Roles.PLATFORM_ADMIN,
    Roles.COORDINATOR,
    Roles.LEADER,
    Roles.EVALUATOR,
    Roles.AUDITOR
  })
  @Operation(operationId = "listSlaPeriods", summary = "List the months whose figures are out")
  @APIResponse(responseCode = "200", description = "All closed months, newest first")
  public Uni<PeriodPage> list() {
    return queries
        .periods(callers.region())
        .map(all -> new PeriodPage(all.stream().map(PeriodResponse::of).toList(), null));
  }

  /** Closes a month. */
  @POST
  @Path("{month}/close")
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "closeSlaPeriod",
      summary = "Close a month",
      description =
          "From then on a correction of a calendar does not change its figures; what would read"
              + " differently is restated beside them.")
  @APIResponse(
      responseCode = "201",
      description = "The closed month",
      content = @Content(schema = @Schema(implementation = PeriodResponse.class)))
  @Extension(name = "x-sends", value = "none")
  public Uni<Response> close(
      @Parameter(description = "The month, as 2026-03")
          @PathParam("month")
          @NotNull
          @Pattern(regexp = MONTH)
          String month) {
    return idempotency.post(
        null,
        () ->
            closePeriod
                .handle(
                    new ClosePeriod.Command(callers.region(), callers.id(), YearMonth.parse(month)))
                .map(
                    closed ->
                        Response.status(Response.Status.CREATED)
                            .entity(PeriodResponse.of(closed))
                            .build()));
  }

  /** What would read differently in a month. */
  @GET
  @Path("{month}/restatements")
  @RolesAllowed({
    Roles.PLATFORM_ADMIN,
    Roles.COORDINATOR,
    Roles.LEADER,
    Roles.EVALUATOR,
    Roles.AUDITOR
  })
  @Operation(
      operationId = "listSlaRestatements",
      summary = "List what would read differently in a closed month")
  @APIResponse(
      responseCode = "200",
      description = "A page, newest first",
      content = @Content(schema = @Schema(implementation = RestatementPage.class)))
  public Uni<Response> restatements(
      @Parameter(description = "The month, as 2026-03")
          @PathParam("month")
          @NotNull
          @Pattern(regexp = MONTH)
          String month,
      @Parameter(description = "Items per page, 1 to 200") @QueryParam("limit") Integer limit,
      @Parameter(description = "Where the next page begins") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint = Cursor.fingerprint("sla-restatements", callers.region(), month);
    PageRequest request = PageRequest.of(limit, cursor, fingerprint);
    return queries
        .restatements(callers.region(), YearMonth.parse(month), request)
        .map(page -> Pages.respond(uri, page.map(RevisionBody::of), fingerprint));
  }
}
