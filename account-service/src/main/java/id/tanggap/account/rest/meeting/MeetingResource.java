package id.tanggap.account.rest.meeting;

import id.tanggap.account.application.ImportMode;
import id.tanggap.account.application.gathering.AttendanceList;
import id.tanggap.account.application.meeting.CallMeeting;
import id.tanggap.account.application.meeting.ImportAttendees;
import id.tanggap.account.application.meeting.MeetingQueries;
import id.tanggap.account.application.meeting.Meetings;
import id.tanggap.account.application.meeting.RecordAttendees;
import id.tanggap.account.domain.meeting.Agenda;
import id.tanggap.account.domain.meeting.MeetingType;
import id.tanggap.account.rest.Caller;
import id.tanggap.account.rest.Cells;
import id.tanggap.account.rest.ImportAnswers;
import id.tanggap.account.rest.Sheet;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.paging.Pages;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.ETags;
import id.tanggap.kit.web.Idempotency;
import id.tanggap.kit.web.ImportReport;
import id.tanggap.kit.web.MaxBody;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Meetings and who attended them. What they ask for is in {@link FollowUpResource}. */
@Path("/api/v1/meetings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Meetings", description = "Meetings, minutes, decisions and follow-ups")
public class MeetingResource {
  private static final String EXAMPLE =
      """
      {"items": [{"personId": "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f",
                  "unitId": "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e10"}]}
      """;

  private static final List<String> REQUIRED = List.of("workEmail", "unitCode");
  private static final String LIST =
      """
      workEmail,unitCode
      siti.contoh@dinkes.tegalkab.example,DINKES
      """;

  private final CallMeeting call;
  private final RecordAttendees record;
  private final ImportAttendees imports;
  private final MeetingQueries queries;
  private final Caller caller;
  private final ImportAnswers reports;
  private final Idempotency idempotency;

  MeetingResource(
      CallMeeting call,
      RecordAttendees record,
      ImportAttendees imports,
      MeetingQueries queries,
      Caller caller,
      ImportAnswers reports,
      Idempotency idempotency) {
    this.call = call;
    this.record = record;
    this.imports = imports;
    this.queries = queries;
    this.caller = caller;
    this.reports = reports;
    this.idempotency = idempotency;
  }

  /** A meeting to record. */
  @Schema(description = "A meeting to record, before or after it is held")
  public record CallMeetingRequest(
      @Schema(description = "Kind of meeting", examples = "COORDINATION") @NotNull MeetingType type,
      @Schema(description = "Title", examples = "Rapat Koordinasi Pengelola Media Sosial")
          @NotBlank
          @Size(max = 300)
          String title,
      @Schema(description = "Begin", examples = "2026-02-19T09:00:00+07:00") @NotNull
          OffsetDateTime startsAt,
      @Schema(
              description = "End; null when open-ended",
              nullable = true,
              examples = "2026-02-19T11:00:00+07:00")
          OffsetDateTime endsAt,
      @Schema(description = "Where", examples = "Ruang Rapat Diskominfo, Slawi")
          @NotBlank
          @Size(max = 300)
          String place,
      @Schema(description = "Unit that invites", nullable = true) UUID hostUnitId,
      @Schema(
              description = "What was said",
              nullable = true,
              examples = "Dibahas jadwal unggahan bulan depan.")
          @Size(max = 20000)
          String minutes,
      @Schema(
              description = "What was decided",
              nullable = true,
              examples = "[\"Takarir wajib mudah dipahami\"]")
          @Size(max = 100)
          List<@NotBlank @Size(max = 500) String> decisions) {

    Agenda agenda() {
      return new Agenda(
          type,
          title,
          startsAt.toInstant(),
          endsAt == null ? null : endsAt.toInstant(),
          place,
          hostUnitId,
          minutes,
          decisions);
    }
  }

  /** Someone who attended. */
  @Schema(description = "Someone who attended")
  public record AttendeeRequest(
      @Schema(description = "The person") @NotNull UUID personId,
      @Schema(description = "The unit that sent the person") @NotNull UUID unitId) {}

  /** Who attended. */
  @Schema(description = "Who attended; naming somebody again corrects the unit")
  public record AttendeesRequest(
      @Schema(description = "Attendees") @NotEmpty @Size(max = 1000)
          List<@NotNull @Valid AttendeeRequest> items) {}

  /** Someone who attended, with names. */
  @Schema(description = "Someone who attended, with names")
  public record MeetingAttendeeResponse(
      @Schema(description = "The person") UUID personId,
      @Schema(description = "Name of the person", examples = "Siti Contoh") String personName,
      @Schema(description = "The unit that sent the person") UUID unitId,
      @Schema(description = "Its code", examples = "DINKES") String unitCode,
      @Schema(description = "Its name", examples = "Dinas Kesehatan") String unitName) {

    static MeetingAttendeeResponse of(Meetings.Attendee one) {
      return new MeetingAttendeeResponse(
          one.personId(), one.personName(), one.unitId(), one.unitCode(), one.unitName());
    }
  }

  /** Who attended a meeting. */
  @Schema(description = "Who attended a meeting")
  public record MeetingAttendanceResponse(
      @Schema(description = "The meeting") MeetingResponse meeting,
      @Schema(description = "Attendees by unit code and name")
          List<MeetingAttendeeResponse> items) {

    static MeetingAttendanceResponse of(MeetingQueries.Attended attended) {
      return new MeetingAttendanceResponse(
          MeetingResponse.of(attended.meeting()),
          attended.attendees().stream().map(MeetingAttendeeResponse::of).toList());
    }
  }

  /** For the API document. */
  @Schema(description = "A page of meetings")
  record MeetingPage(
      @Schema(description = "Meetings, latest first") List<MeetingResponse> items,
      @Schema(description = "Where the next page begins", nullable = true) String nextCursor) {}

  /** Records a meeting. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "callMeeting",
      summary = "Record a meeting",
      description = "Minutes and decisions only of a meeting that has begun.")
  @APIResponse(
      responseCode = "201",
      description = "The new meeting",
      content = @Content(schema = @Schema(implementation = MeetingResponse.class)))
  public Uni<Response> call(@NotNull @Valid CallMeetingRequest request) {
    CallMeeting.Command command =
        new CallMeeting.Command(caller.region(), request.agenda(), caller.actor());
    return idempotency.post(
        request,
        () ->
            call.handle(command)
                .map(
                    meeting ->
                        ETags.created(
                            "/api/v1/meetings/" + meeting.id(),
                            MeetingResponse.of(meeting),
                            meeting.version())));
  }

  /** Changes a meeting. */
  @PATCH
  @Path("{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "changeMeeting",
      summary = "Change a meeting, or write its minutes and decisions",
      description = "JSON Merge Patch: what is absent stays, null clears.")
  @APIResponse(
      responseCode = "200",
      description = "The meeting after the change",
      content = @Content(schema = @Schema(implementation = MeetingResponse.class)))
  public Uni<Response> change(
      @Parameter(description = "The meeting") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the meeting as last seen", example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid ChangeMeetingRequest request) {
    return call.revise(
            new CallMeeting.Revision(
                caller.region(),
                id,
                meeting -> ETags.require(ifMatch, meeting.version()),
                request::over,
                caller.actor()))
        .map(meeting -> ETags.ok(MeetingResponse.of(meeting), meeting.version()));
  }

  /** Lists meetings. */
  @GET
  @Authenticated
  @Operation(operationId = "listMeetings", summary = "List meetings, latest first")
  @APIResponse(
      responseCode = "200",
      description = "A page of meetings",
      content = @Content(schema = @Schema(implementation = MeetingPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Only of this kind", example = "COORDINATION") @QueryParam("type")
          MeetingType type,
      @Parameter(description = "Held on or after this day", example = "2026-01-01")
          @QueryParam("from")
          LocalDate from,
      @Parameter(description = "Held on or before this day", example = "2026-12-31")
          @QueryParam("to")
          LocalDate to,
      @Parameter(description = "Items of a page, 1 to 200", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "Where the page before ended") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint = Cursor.fingerprint("meetings", caller.region(), type, from, to);
    PageRequest page = PageRequest.of(limit, cursor, fingerprint);
    return queries
        .list(new Meetings.Filter(caller.region(), type, from, to), page)
        .map(found -> Pages.respond(uri, found.map(MeetingResponse::of), fingerprint));
  }

  /** One meeting. */
  @GET
  @Path("{id}")
  @Authenticated
  @Operation(operationId = "getMeeting", summary = "Show a meeting")
  @APIResponse(
      responseCode = "200",
      description = "The meeting",
      content = @Content(schema = @Schema(implementation = MeetingResponse.class)))
  public Uni<Response> get(@Parameter(description = "The meeting") @PathParam("id") UUID id) {
    return queries
        .get(caller.region(), id)
        .map(meeting -> ETags.ok(MeetingResponse.of(meeting), meeting.version()));
  }

  /** Attendance of a meeting. */
  @GET
  @Path("{id}/attendance")
  @Authenticated
  @Operation(
      operationId = "listMeetingAttendance",
      summary = "Show who attended a meeting",
      description = "Names are those of the units that the caller may see.")
  @APIResponse(
      responseCode = "200",
      description = "The attendees",
      content = @Content(schema = @Schema(implementation = MeetingAttendanceResponse.class)))
  public Uni<MeetingAttendanceResponse> attendance(
      @Parameter(description = "The meeting") @PathParam("id") UUID id) {
    return queries.attendance(caller.sight(), id).map(MeetingAttendanceResponse::of);
  }

  /** Records attendance. */
  @POST
  @Path("{id}/attendance")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "recordMeetingAttendance",
      summary = "Record who attended a meeting",
      description = "All or none; refused before the meeting has begun.")
  @APIResponse(
      responseCode = "200",
      description = "All attendees after that",
      content = @Content(schema = @Schema(implementation = MeetingAttendanceResponse.class)))
  public Uni<Response> attend(
      @Parameter(description = "The meeting") @PathParam("id") UUID id,
      @RequestBody(
              description = "Attendees with the unit that sent them",
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = AttendeesRequest.class),
                      examples = @ExampleObject(name = "attendees", value = EXAMPLE)))
          @NotNull
          @Valid
          AttendeesRequest request) {
    RecordAttendees.Command command =
        new RecordAttendees.Command(
            caller.region(),
            id,
            request.items().stream()
                .map(one -> new RecordAttendees.Attendee(one.personId(), one.unitId()))
                .toList(),
            caller.actor());
    return idempotency.post(
        request,
        () ->
            record
                .handle(command)
                .flatMap(done -> queries.attendance(caller.sight(), id))
                .map(
                    attended ->
                        Response.ok(MeetingAttendanceResponse.of(attended))
                            .type(MediaType.APPLICATION_JSON_TYPE)
                            .build()));
  }

  /** Imports an attendance list. */
  @POST
  @Path("{id}/attendance/import")
  @Consumes("text/csv")
  @MaxBody(mebibytes = 8)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "importMeetingAttendance",
      summary = "Import the attendance list of a meeting from CSV",
      description =
          "Refused before the meeting has begun. Naming somebody again corrects the unit; the same"
              + " file twice changes nothing; one faulty row stops all unless partial=true.")
  @APIResponse(
      responseCode = "200",
      description = "What was taken over, and what was not",
      content = @Content(schema = @Schema(implementation = ImportReport.class)))
  public Uni<Response> importCsv(
      @Parameter(description = "The meeting") @PathParam("id") UUID id,
      @RequestBody(
              description = "Columns workEmail,unitCode",
              content =
                  @Content(
                      mediaType = "text/csv",
                      schema = @Schema(type = SchemaType.STRING),
                      examples = @ExampleObject(name = "attendance", value = LIST)))
          byte[] csv,
      @Parameter(description = "Only tell what would happen", example = "false")
          @QueryParam("dryRun")
          @DefaultValue("false")
          boolean dryRun,
      @Parameter(description = "Take over the sound rows of a faulty file", example = "false")
          @QueryParam("partial")
          @DefaultValue("false")
          boolean partial) {
    ImportMode mode = new ImportMode(dryRun, partial);
    Sheet<AttendanceList.Row> sheet = Sheet.read(csv, REQUIRED, List.of(), MeetingResource::row);
    ImportAttendees.Command command =
        new ImportAttendees.Command(
            caller.region(), id, sheet.rows(), sheet.faults(), mode, caller.actor());
    return idempotency.post(
        csv, () -> imports.handle(command).map(outcome -> reports.respond(outcome, mode)));
  }

  private static AttendanceList.Row row(Cells cells) {
    return new AttendanceList.Row(
        cells.line(), cells.required("workEmail", 254), cells.required("unitCode", 32));
  }
}
