package id.tanggap.complaint.rest.calendar;

import id.tanggap.complaint.application.sla.CalendarQueries;
import id.tanggap.complaint.rest.Callers;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The deadlines of a region, in versions. */
@Path("/api/v1/sla-policies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Working time", description = "Calendars, deadlines and the policies behind them")
public class SlaPolicyResource {

  private final CalendarQueries queries;
  private final Callers callers;
  private final Clock clock;

  SlaPolicyResource(CalendarQueries queries, Callers callers, Clock clock) {
    this.queries = queries;
    this.callers = callers;
    this.clock = clock;
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
