package id.tanggap.complaint.rest.complaint;

import id.tanggap.complaint.application.complaint.Inbox;
import id.tanggap.complaint.application.complaint.InboxQueries;
import id.tanggap.complaint.rest.Callers;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.paging.Pages;
import id.tanggap.kit.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
  public Uni<Response> list(@BeanParam @Valid InboxParameters asked, @Context UriInfo uri) {
    Inbox.Search search =
        new Inbox.Search(
            asked.state,
            new Inbox.Held(asked.unitId, asked.under, assignee(asked.assignee)),
            new Inbox.Kind(
                asked.complaintClass,
                asked.category,
                asked.urgency,
                asked.visibility,
                asked.channel),
            new Inbox.Due(asked.overdue, asked.dueBefore, clock.instant()),
            new Inbox.Received(asked.receivedFrom, asked.receivedTo),
            asked.words,
            asked.sort);
    String fingerprint = fingerprint(search);
    PageRequest request = PageRequest.of(asked.limit, asked.cursor, fingerprint);
    Uni<Long> total =
        asked.count ? queries.count(callers.current(), search) : Uni.createFrom().nullItem();
    return total.chain(
        number ->
            queries
                .page(callers.current(), search, request)
                .map(
                    page ->
                        Pages.respond(uri, page.map(ComplaintResponse::of), fingerprint, number)));
  }

  private String assignee(String asked) {
    return "me".equals(asked) ? callers.id() : asked;
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
