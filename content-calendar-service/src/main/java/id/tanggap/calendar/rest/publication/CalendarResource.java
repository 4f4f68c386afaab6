package id.tanggap.calendar.rest.publication;

import id.tanggap.calendar.application.publication.PublicationQueries;
import id.tanggap.calendar.domain.publication.CalendarRangeInvalid;
import id.tanggap.calendar.domain.publication.PublicationState;
import id.tanggap.calendar.rest.Callers;
import id.tanggap.kit.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The calendar: what is planned on which local day. */
@Path("/api/v1/calendar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calendar", description = "What is planned on which local day")
public class CalendarResource {
  /** A quarter; longer views are reports. */
  private static final int MOST_DAYS = 93;

  private final PublicationQueries queries;
  private final Callers callers;

  CalendarResource(PublicationQueries queries, Callers callers) {
    this.queries = queries;
    this.callers = callers;
  }

  /** Publications by local day. */
  @GET
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN, Roles.APPROVER, Roles.LEADER, Roles.AUDITOR})
  @Operation(
      operationId = "readCalendar",
      summary = "Read the calendar between two days",
      description =
          "The day of a publication is the day on the wall in its own zone. More than 10,000"
              + " publications are refused, never cut: ask for fewer days.")
  @APIResponse(responseCode = "200", description = "The days that have something planned")
  public Uni<CalendarResponse> read(
      @QueryParam("from") @NotNull @Parameter(description = "First day", example = "2026-11-01")
          LocalDate from,
      @QueryParam("to")
          @NotNull
          @Parameter(description = "Last day, included", example = "2026-11-30")
          LocalDate to,
      @Parameter(description = "Only publications whose content this unit owns")
          @QueryParam("unitId")
          UUID unitId,
      @Parameter(description = "Only publications on this account") @QueryParam("accountId")
          UUID accountId,
      @Parameter(description = "Only publications in this state") @QueryParam("state")
          PublicationState state) {
    if (to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS - 1))) {
      throw new CalendarRangeInvalid(from, to, MOST_DAYS);
    }
    return queries
        .calendar(
            callers.current(),
            from,
            to,
            new PublicationQueries.Wish(unitId, null, accountId, state))
        .map(slots -> CalendarResponse.of(from, to, slots));
  }
}
