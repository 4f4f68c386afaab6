package id.tanggap.complaint.rest.complaint;

import id.tanggap.complaint.application.complaint.Inbox;
import id.tanggap.complaint.application.complaint.InboxQueries;
import id.tanggap.complaint.domain.complaint.ComplaintClass;
import id.tanggap.complaint.domain.complaint.ComplaintState;
import id.tanggap.complaint.domain.complaint.IntakeChannel;
import id.tanggap.complaint.domain.complaint.Urgency;
import id.tanggap.complaint.domain.complaint.Visibility;
import id.tanggap.complaint.rest.Callers;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.paging.Pages;
import id.tanggap.kit.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The list of cases that people work from. */
@Path("/api/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints", description = "Cases with owners, deadlines and an honest ending")
public class InboxResource {

  private final InboxQueries queries;
  private final Callers callers;
  private final Clock clock;

  InboxResource(InboxQueries queries, Callers callers, Clock clock) {
    this.queries = queries;
    this.callers = callers;
    this.clock = clock;
  }

  /** Cases that the caller may see. */
  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.OPERATOR,
    Roles.UNIT_ADMIN,
    Roles.APPROVER,
    Roles.LEADER,
    Roles.AUDITOR
  })
  @Operation(
      operationId = "listComplaints",
      summary = "List and search complaints",
      description =
          "Words are looked for in the masked text, stemmed as Indonesian; quotation marks keep"
              + " words together, a minus leaves one out. A tracking code finds its case. The words"
              + " of a secret case are never looked at.")
  @APIResponse(
      responseCode = "200",
      description = "A page, newest first, or the earliest deadline first",
      content = @Content(schema = @Schema(implementation = ComplaintPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Where it stands; may be repeated") @QueryParam("state")
          List<ComplaintState> state,
      @Parameter(description = "The unit that handles it") @QueryParam("unitId") UUID unitId,
      @Parameter(description = "Code of a unit that handles it or stands above", example = "DINKES")
          @QueryParam("under")
          @Size(min = 1, max = 40)
          String under,
      @Parameter(description = "What kind of word it is") @QueryParam("class")
          ComplaintClass complaintClass,
      @Parameter(description = "What it is about", example = "JALAN")
          @QueryParam("category")
          @Size(min = 1, max = 100)
          String category,
      @Parameter(description = "How soon somebody must look") @QueryParam("urgency")
          Urgency urgency,
      @Parameter(description = "Who may see what of it") @QueryParam("visibility")
          Visibility visibility,
      @Parameter(description = "How it came in") @QueryParam("channel") IntakeChannel channel,
      @Parameter(description = "Whether a clock of it has run out") @QueryParam("overdue")
          Boolean overdue,
      @Parameter(
              description = "A clock of it runs out before",
              example = "2026-03-16T16:00:00+07:00")
          @QueryParam("dueBefore")
          Instant dueBefore,
      @Parameter(description = "Received at or after", example = "2026-03-01T00:00:00+07:00")
          @QueryParam("receivedFrom")
          Instant receivedFrom,
      @Parameter(description = "Received before", example = "2026-04-01T00:00:00+07:00")
          @QueryParam("receivedTo")
          Instant receivedTo,
      @Parameter(description = "Words, or a tracking code", example = "jalan berlubang")
          @QueryParam("q")
          @Size(max = 200)
          @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
          String words,
      @Parameter(description = "DUE_AT holds only cases with a clock that runs")
          @QueryParam("sort")
          @DefaultValue("RECEIVED_AT")
          Inbox.Sort sort,
      @Parameter(description = "Also say how many there are")
          @QueryParam("count")
          @DefaultValue("false")
          boolean count,
      @Parameter(description = "Items per page, 1 to 200") @QueryParam("limit") Integer limit,
      @Parameter(description = "Where the next page begins") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    Inbox.Search search =
        new Inbox.Search(
            state,
            new Inbox.Held(unitId, under),
            new Inbox.Kind(complaintClass, category, urgency, visibility, channel),
            new Inbox.Due(overdue, dueBefore, clock.instant()),
            new Inbox.Received(receivedFrom, receivedTo),
            words,
            sort);
    String fingerprint = fingerprint(search);
    PageRequest request = PageRequest.of(limit, cursor, fingerprint);
    Uni<Long> total =
        count ? queries.count(callers.current(), search) : Uni.createFrom().nullItem();
    return total.chain(
        number ->
            queries
                .page(callers.current(), search, request)
                .map(
                    page ->
                        Pages.respond(uri, page.map(ComplaintResponse::of), fingerprint, number)));
  }

  // the present moment is no filter: a list of what is overdue goes on while time does
  private String fingerprint(Inbox.Search search) {
    return Cursor.fingerprint(
        "complaints",
        callers.fingerprint(),
        search.states().stream().sorted().distinct().toList(),
        search.held(),
        search.kind(),
        search.due().overdue(),
        search.due().before(),
        search.received(),
        search.words(),
        search.sort());
  }
}
