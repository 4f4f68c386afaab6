package id.tanggap.complaint.rest.calendar;

import id.tanggap.complaint.application.sla.AssignCalendar;
import id.tanggap.complaint.application.sla.CalendarQueries;
import id.tanggap.complaint.application.sla.PreviewRules;
import id.tanggap.complaint.application.sla.PublishCalendar;
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
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Working calendars that change while clocks run by them, and units that have one of their own. */
@Path("/api/v1/working-calendars/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Working time", description = "Calendars, deadlines and the policies behind them")
public class CalendarChangeResource {

  private final PublishCalendar publishCalendar;
  private final PreviewRules previewRules;
  private final AssignCalendar assignCalendar;
  private final CalendarQueries queries;
  private final Callers callers;
  private final Idempotency idempotency;

  CalendarChangeResource(
      PublishCalendar publishCalendar,
      PreviewRules previewRules,
      AssignCalendar assignCalendar,
      CalendarQueries queries,
      Callers callers,
      Idempotency idempotency) {
    this.publishCalendar = publishCalendar;
    this.previewRules = previewRules;
    this.assignCalendar = assignCalendar;
    this.queries = queries;
    this.callers = callers;
    this.idempotency = idempotency;
  }

  /** Publishes the next version of a calendar. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.PLATFORM_ADMIN)
  @Operation(
      operationId = "reviseWorkingCalendar",
      summary = "Publish the next version of a working calendar",
      description =
          "As a correction of the newest version or as a new arrangement. What it means for clocks"
              + " is taken through them by the run that the answer names. The name stays.")
  @APIResponse(
      responseCode = "200",
      description = "The new version",
      content = @Content(schema = @Schema(implementation = CalendarResponse.class)))
  public Uni<Response> revise(
      @Parameter(description = "The calendar") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the calendar as last seen") @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid ReviseCalendarRequest request) {
    return publishCalendar
        .handle(
            request.command(
                callers.region(), callers.id(), id, version -> ETags.require(ifMatch, version)))
        .map(
            published ->
                ETags.ok(
                    CalendarResponse.of(published.version(), published.recomputeId()),
                    published.version().version()));
  }

  /** Counts what the next version would do. */
  @POST
  @Path("preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.PLATFORM_ADMIN)
  @Operation(
      operationId = "previewWorkingCalendar",
      summary = "Count what the next version of a working calendar would do",
      description = "Goes through the clocks as the change itself would, and stores nothing.")
  @APIResponse(
      responseCode = "200",
      description = "Numbers of clocks",
      content = @Content(schema = @Schema(implementation = ImpactResponse.class)))
  public Uni<Response> preview(
      @Parameter(description = "The calendar") @PathParam("id") UUID id,
      @NotNull @Valid ReviseCalendarRequest request) {
    // counted before the key is claimed: one long transaction would hold all clocks in memory
    return previewRules
        .calendar(request.command(callers.region(), callers.id(), id, version -> {}))
        .chain(
            impact ->
                idempotency.post(
                    request,
                    () -> Uni.createFrom().item(Response.ok(ImpactResponse.of(impact)).build())));
  }

  /** Lets a unit work by the calendar. */
  @POST
  @Path("assignments")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.PLATFORM_ADMIN)
  @Operation(
      operationId = "assignWorkingCalendar",
      summary = "Let a unit work by a calendar from a day on",
      description =
          "Units below it that have none of their own inherit it. It holds for cases that the unit"
              + " gets from then on, where the policy says so. Assign the office calendar to end it.")
  @APIResponse(
      responseCode = "201",
      description = "The assignment",
      content = @Content(schema = @Schema(implementation = CalendarAssignmentResponse.class)))
  @Extension(name = "x-sends", value = "none")
  public Uni<Response> assign(
      @Parameter(description = "The calendar") @PathParam("id") UUID id,
      @NotNull @Valid AssignCalendarRequest request) {
    return idempotency.post(
        request,
        () ->
            assignCalendar
                .handle(
                    new AssignCalendar.Command(
                        callers.region(), callers.id(), id, request.unitId(), request.validFrom()))
                .map(
                    assignment ->
                        Response.status(Response.Status.CREATED)
                            .entity(CalendarAssignmentResponse.of(assignment))
                            .build()));
  }

  /** The units that work by the calendar. */
  @GET
  @Path("assignments")
  @Authenticated
  @Operation(
      operationId = "listCalendarAssignments",
      summary = "List the units that work by a calendar")
  @APIResponse(
      responseCode = "200",
      description = "A page, newest first",
      content = @Content(schema = @Schema(implementation = CalendarAssignmentPage.class)))
  public Uni<Response> assignments(
      @Parameter(description = "The calendar") @PathParam("id") UUID id,
      @Parameter(description = "Items per page, 1 to 200") @QueryParam("limit") Integer limit,
      @Parameter(description = "Where the next page begins") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint = Cursor.fingerprint("calendar-assignments", callers.region(), id);
    PageRequest request = PageRequest.of(limit, cursor, fingerprint);
    return queries
        .assignments(callers.region(), id, request)
        .map(page -> Pages.respond(uri, page.map(CalendarAssignmentResponse::of), fingerprint));
  }
}
