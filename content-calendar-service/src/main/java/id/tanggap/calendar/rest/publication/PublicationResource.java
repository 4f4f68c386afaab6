package id.tanggap.calendar.rest.publication;

import id.tanggap.calendar.application.publication.PublicationQueries;
import id.tanggap.calendar.application.publication.SchedulePublication;
import id.tanggap.calendar.domain.publication.PublicationState;
import id.tanggap.calendar.rest.Callers;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.paging.PageResponse;
import id.tanggap.kit.paging.Pages;
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

/** Publications: reserve a time, read. What happens to them is in {@link PublishingResource}. */
@Path("/api/v1/publications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Publications", description = "One content item on one account at one time")
public class PublicationResource {
  private final PublicationQueries queries;
  private final SchedulePublication schedulePublication;
  private final Callers callers;
  private final Idempotency idempotency;

  PublicationResource(
      PublicationQueries queries,
      SchedulePublication schedulePublication,
      Callers callers,
      Idempotency idempotency) {
    this.queries = queries;
    this.schedulePublication = schedulePublication;
    this.callers = callers;
    this.idempotency = idempotency;
  }

  /** Publications that the caller may see, latest due time first. */
  @GET
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN, Roles.APPROVER, Roles.LEADER, Roles.AUDITOR})
  @Operation(operationId = "listPublications", summary = "List publications, latest due time first")
  @APIResponse(
      responseCode = "200",
      description = "One page",
      content = @Content(schema = @Schema(implementation = PublicationPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Only publications in this state") @QueryParam("state")
          PublicationState state,
      @Parameter(description = "Only publications whose content this unit owns")
          @QueryParam("unitId")
          UUID unitId,
      @Parameter(description = "Only publications of this content item") @QueryParam("contentId")
          UUID contentId,
      @Parameter(description = "Only publications on this account") @QueryParam("accountId")
          UUID accountId,
      @Parameter(description = "Items of a page, 1 to 200; 50 when absent") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "nextCursor of the page before, with the same filters")
          @QueryParam("cursor")
          String cursor,
      @Context UriInfo uri) {
    var caller = callers.current();
    String fingerprint =
        Cursor.fingerprint("publications", caller.region(), state, unitId, contentId, accountId);
    return queries
        .page(
            caller,
            new PublicationQueries.Wish(unitId, contentId, accountId, state),
            PageRequest.of(limit, cursor, fingerprint))
        .map(page -> Pages.respond(uri, page.map(PublicationResponse::of), fingerprint));
  }

  /** One publication. */
  @GET
  @Path("{id}")
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN, Roles.APPROVER, Roles.LEADER, Roles.AUDITOR})
  @Operation(operationId = "getPublication", summary = "Read a publication")
  @APIResponse(
      responseCode = "200",
      description = "The publication, with its ETag",
      content = @Content(schema = @Schema(implementation = PublicationResponse.class)))
  public Uni<Response> get(@Parameter(description = "The publication") @PathParam("id") UUID id) {
    return queries
        .byId(callers.current(), id)
        .map(publication -> ETags.ok(PublicationResponse.of(publication), publication.version()));
  }

  /** The history of a publication. */
  @GET
  @Path("{id}/timeline")
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN, Roles.APPROVER, Roles.LEADER, Roles.AUDITOR})
  @Operation(operationId = "getTimeline", summary = "Read the history of a publication")
  @APIResponse(responseCode = "200", description = "All lines, oldest first")
  public Uni<PageResponse<TimelineResponse>> timeline(
      @Parameter(description = "The publication") @PathParam("id") UUID id) {
    return queries
        .timeline(callers.current(), id)
        .map(
            entries ->
                new PageResponse<>(
                    entries.stream().map(TimelineResponse::of).toList(), null, null));
  }

  /** Reserves a time. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(
      operationId = "schedulePublication",
      summary = "Reserve a time for a content item on an account",
      description =
          "READY when the content is approved, PLANNED before. Exempt information is refused.")
  @APIResponse(
      responseCode = "201",
      description = "The publication",
      content = @Content(schema = @Schema(implementation = PublicationResponse.class)))
  public Uni<Response> schedule(@NotNull @Valid SchedulePublicationRequest request) {
    return idempotency.post(
        request,
        () ->
            schedulePublication
                .handle(
                    new SchedulePublication.Command(
                        callers.current(),
                        request.contentId(),
                        request.accountId(),
                        request.localDateTime(),
                        request.zone(),
                        request.occurrenceOrFirst()))
                .map(
                    publication ->
                        ETags.created(
                            "/api/v1/publications/" + publication.id(),
                            PublicationResponse.of(publication),
                            publication.version())));
  }
}
