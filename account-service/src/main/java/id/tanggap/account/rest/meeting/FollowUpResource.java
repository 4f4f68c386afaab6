package id.tanggap.account.rest.meeting;

import id.tanggap.account.application.meeting.HandleFollowUp;
import id.tanggap.account.application.meeting.MeetingQueries;
import id.tanggap.account.application.meeting.Meetings;
import id.tanggap.account.domain.meeting.FollowUp;
import id.tanggap.account.rest.Caller;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What meetings ask units to do. */
@Path("/api/v1/meetings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Meetings", description = "Meetings, minutes, decisions and follow-ups")
public class FollowUpResource {
  private final HandleFollowUp handling;
  private final MeetingQueries queries;
  private final Caller caller;
  private final Idempotency idempotency;

  FollowUpResource(
      HandleFollowUp handling, MeetingQueries queries, Caller caller, Idempotency idempotency) {
    this.handling = handling;
    this.queries = queries;
    this.caller = caller;
    this.idempotency = idempotency;
  }

  /** Something to ask for. */
  @Schema(description = "What a meeting asks a unit to do")
  public record AskFollowUpRequest(
      @Schema(description = "What is asked", examples = "Lengkapi bukti kendali akun")
          @NotBlank
          @Size(max = 500)
          String task,
      @Schema(description = "The unit that is responsible") @NotNull UUID unitId,
      @Schema(description = "The last day", examples = "2026-03-05") @NotNull LocalDate dueOn) {}

  /** It is done. */
  @Schema(description = "It is done")
  public record CompleteFollowUpRequest(
      @Schema(
              description = "What was done",
              nullable = true,
              examples = "Bukti diunggah pada 4 Maret")
          @Size(max = 500)
          String note) {}

  /** For the API document. */
  @Schema(description = "A page of follow-ups")
  record FollowUpPage(
      @Schema(description = "Follow-ups, the one due first in front") List<FollowUpResponse> items,
      @Schema(description = "Where the next page begins", nullable = true) String nextCursor) {}

  /** Asks for something. */
  @POST
  @Path("{id}/follow-ups")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(operationId = "askFollowUp", summary = "Ask a unit to do something until a day")
  @APIResponse(
      responseCode = "201",
      description = "The new follow-up",
      content = @Content(schema = @Schema(implementation = FollowUpResponse.class)))
  public Uni<Response> ask(
      @Parameter(description = "The meeting") @PathParam("id") UUID id,
      @NotNull @Valid AskFollowUpRequest request) {
    HandleFollowUp.Request asked =
        new HandleFollowUp.Request(
            caller.region(),
            id,
            new FollowUp.Task(request.task(), request.unitId(), request.dueOn()),
            caller.actor());
    return idempotency.post(
        request,
        () ->
            handling
                .ask(asked)
                .flatMap(queries::view)
                .map(
                    view ->
                        ETags.created(
                            "/api/v1/meetings/" + id + "/follow-ups/" + view.followUp().id(),
                            FollowUpResponse.of(view),
                            view.followUp().version())));
  }

  /** Asks for something else. */
  @PATCH
  @Path("{id}/follow-ups/{followUpId}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "changeFollowUp",
      summary = "Change what is asked, of whom, or until when",
      description = "JSON Merge Patch: what is absent stays. Refused once it is done.")
  @APIResponse(
      responseCode = "200",
      description = "The follow-up after the change",
      content = @Content(schema = @Schema(implementation = FollowUpResponse.class)))
  public Uni<Response> change(
      @Parameter(description = "The meeting") @PathParam("id") UUID id,
      @Parameter(description = "The follow-up") @PathParam("followUpId") UUID followUpId,
      @Parameter(description = "Entity tag of the follow-up as last seen", example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid ChangeFollowUpRequest request) {
    HandleFollowUp.Command command =
        new HandleFollowUp.Command(
            caller.authority(),
            id,
            followUpId,
            followUp -> ETags.require(ifMatch, followUp.version()),
            caller.actor());
    return handling
        .revise(command, request::over)
        .flatMap(queries::view)
        .map(FollowUpResource::answer);
  }

  /** The unit has done it. */
  @POST
  @Path("{id}/follow-ups/{followUpId}/complete")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(
      operationId = "completeFollowUp",
      summary = "Tell that a follow-up is done",
      description = "By the coordinator, or by an admin of the unit that is responsible.")
  @APIResponse(
      responseCode = "200",
      description = "The follow-up after the change",
      content = @Content(schema = @Schema(implementation = FollowUpResponse.class)))
  public Uni<Response> complete(
      @Parameter(description = "The meeting") @PathParam("id") UUID id,
      @Parameter(description = "The follow-up") @PathParam("followUpId") UUID followUpId,
      @Parameter(description = "Entity tag of the follow-up as last seen", example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid CompleteFollowUpRequest request) {
    HandleFollowUp.Command command =
        new HandleFollowUp.Command(
            caller.authority(),
            id,
            followUpId,
            followUp -> ETags.honour(ifMatch, followUp.version()),
            caller.actor());
    return idempotency.post(
        request,
        () ->
            handling
                .complete(command, request.note())
                .flatMap(queries::view)
                .map(FollowUpResource::answer));
  }

  /** Follow-ups of one meeting. */
  @GET
  @Path("{id}/follow-ups")
  @Authenticated
  @Operation(operationId = "listMeetingFollowUps", summary = "List what a meeting asked for")
  @APIResponse(
      responseCode = "200",
      description = "A page of follow-ups",
      content = @Content(schema = @Schema(implementation = FollowUpPage.class)))
  public Uni<Response> ofMeeting(
      @Parameter(description = "The meeting") @PathParam("id") UUID id,
      @Parameter(description = "Items of a page, 1 to 200", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "Where the page before ended") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    return page(
        new Meetings.FollowUpFilter(caller.region(), id, null, null, null), limit, cursor, uri);
  }

  /** Follow-ups of all meetings. */
  @GET
  @Path("follow-ups")
  @Authenticated
  @Operation(
      operationId = "listFollowUps",
      summary = "List what all meetings asked for, the one due first in front")
  @APIResponse(
      responseCode = "200",
      description = "A page of follow-ups",
      content = @Content(schema = @Schema(implementation = FollowUpPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Only of this unit") @QueryParam("unitId") UUID unitId,
      @Parameter(description = "Only done or only open ones", example = "false") @QueryParam("done")
          Boolean done,
      @Parameter(description = "Only due before this day", example = "2026-03-06")
          @QueryParam("dueBefore")
          LocalDate dueBefore,
      @Parameter(description = "Items of a page, 1 to 200", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "Where the page before ended") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    return page(
        new Meetings.FollowUpFilter(caller.region(), null, unitId, done, dueBefore),
        limit,
        cursor,
        uri);
  }

  private Uni<Response> page(
      Meetings.FollowUpFilter filter, Integer limit, String cursor, UriInfo uri) {
    String fingerprint =
        Cursor.fingerprint(
            "follow-ups",
            filter.region(),
            filter.meetingId(),
            filter.unitId(),
            filter.done(),
            filter.dueBefore());
    PageRequest page = PageRequest.of(limit, cursor, fingerprint);
    return queries
        .followUps(filter, page)
        .map(found -> Pages.respond(uri, found.map(FollowUpResponse::of), fingerprint));
  }

  private static Response answer(MeetingQueries.FollowUpView view) {
    return ETags.ok(FollowUpResponse.of(view), view.followUp().version());
  }
}
