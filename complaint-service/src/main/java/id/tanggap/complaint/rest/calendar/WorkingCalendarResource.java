package id.tanggap.complaint.rest.calendar;

import id.tanggap.complaint.application.sla.CalendarQueries;
import id.tanggap.complaint.application.sla.CalendarVersion;
import id.tanggap.complaint.application.sla.PublishCalendar;
import id.tanggap.complaint.domain.time.WorkingCalendar;
import id.tanggap.complaint.rest.Callers;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.paging.Pages;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.ETags;
import id.tanggap.kit.web.Idempotency;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Working calendars: published in versions that never change, and asked what-if questions. */
@Path("/api/v1/working-calendars")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Working time", description = "Calendars, deadlines and the policies behind them")
public class WorkingCalendarResource {

  private final PublishCalendar publishCalendar;
  private final CalendarQueries queries;
  private final Callers callers;
  private final Idempotency idempotency;

  WorkingCalendarResource(
      PublishCalendar publishCalendar,
      CalendarQueries queries,
      Callers callers,
      Idempotency idempotency) {
    this.publishCalendar = publishCalendar;
    this.queries = queries;
    this.callers = callers;
    this.idempotency = idempotency;
  }

  /** Publishes a calendar, or the next version of one with the same name. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.PLATFORM_ADMIN)
  @Operation(
      operationId = "publishWorkingCalendar",
      summary = "Publish a working calendar",
      description =
          "A name that the region already has gets its next version, in force from now on for what"
              + " is received from now on.")
  @APIResponse(
      responseCode = "201",
      description = "The new version",
      content = @Content(schema = @Schema(implementation = CalendarResponse.class)))
  public Uni<Response> publish(@NotNull @Valid PublishCalendarRequest request) {
    WorkingCalendar calendar = request.calendar();
    return idempotency.post(
        request,
        () ->
            publishCalendar
                .handle(
                    new PublishCalendar.Command(
                        callers.region(),
                        callers.id(),
                        null,
                        request.name(),
                        calendar,
                        CalendarVersion.Change.NEW,
                        null,
                        false,
                        null,
                        version -> {}))
                .map(PublishCalendar.Published::version)
                .map(
                    version ->
                        ETags.created(
                            "/api/v1/working-calendars/" + version.calendarId(),
                            CalendarResponse.of(version),
                            version.version())));
  }

  /** The newest version of each calendar. */
  @GET
  @Authenticated
  @Operation(operationId = "listWorkingCalendars", summary = "List working calendars")
  @APIResponse(
      responseCode = "200",
      description = "A page, newest first",
      content = @Content(schema = @Schema(implementation = CalendarPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Items per page, 1 to 200") @QueryParam("limit") Integer limit,
      @Parameter(description = "Where the next page begins") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint = Cursor.fingerprint("working-calendars", callers.region());
    PageRequest request = PageRequest.of(limit, cursor, fingerprint);
    return queries
        .page(callers.region(), request)
        .map(page -> Pages.respond(uri, page.map(CalendarResponse::of), fingerprint));
  }

  /** One calendar. */
  @GET
  @Path("{id}")
  @Authenticated
  @Operation(operationId = "getWorkingCalendar", summary = "Read a working calendar")
  @APIResponse(
      responseCode = "200",
      description = "The calendar",
      content = @Content(schema = @Schema(implementation = CalendarResponse.class)))
  public Uni<Response> get(
      @Parameter(description = "The calendar") @PathParam("id") UUID id,
      @Parameter(description = "A version; the newest without it") @QueryParam("version") @Min(1)
          Integer version) {
    return queries
        .one(callers.region(), id, version)
        .map(found -> ETags.ok(CalendarResponse.of(found), found.version()));
  }

  /** The deadline that a case would get. */
  @POST
  @Path("{id}/calculate")
  @Consumes(MediaType.APPLICATION_JSON)
  @Authenticated
  @Operation(
      operationId = "calculateDeadline",
      summary = "Calculate a deadline",
      description = "Asks the very engine by which cases are judged; stores nothing.")
  @APIResponse(
      responseCode = "200",
      description = "The deadline and its receipt",
      content = @Content(schema = @Schema(implementation = CalculateResponse.class)))
  public Uni<Response> calculate(
      @Parameter(description = "The calendar") @PathParam("id") UUID id,
      @NotNull @Valid CalculateRequest request) {
    return idempotency.post(
        request,
        () ->
            queries
                .calculate(
                    callers.region(), id, request.target(), request.start(), request.sortedPauses())
                .map(reading -> Response.ok(CalculateResponse.of(reading)).build()));
  }
}
