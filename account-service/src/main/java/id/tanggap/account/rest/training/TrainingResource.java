package id.tanggap.account.rest.training;

import id.tanggap.account.application.ImportMode;
import id.tanggap.account.application.gathering.AttendanceList;
import id.tanggap.account.application.training.AnnounceTraining;
import id.tanggap.account.application.training.ImportAttendance;
import id.tanggap.account.application.training.TrainingQueries;
import id.tanggap.account.application.training.Trainings;
import id.tanggap.account.domain.training.Programme;
import id.tanggap.account.domain.training.TrainingType;
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

/** Trainings, who attended them, and how far they cover the region. */
@Path("/api/v1/trainings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trainings", description = "Trainings of account admins and their coverage")
public class TrainingResource {
  private static final List<String> REQUIRED = List.of("workEmail", "unitCode");
  private static final String EXAMPLE =
      """
      workEmail,unitCode
      siti.contoh@dinkes.tegalkab.example,DINKES
      """;

  private final AnnounceTraining announce;
  private final ImportAttendance imports;
  private final TrainingQueries queries;
  private final Caller caller;
  private final ImportAnswers reports;
  private final Idempotency idempotency;

  TrainingResource(
      AnnounceTraining announce,
      ImportAttendance imports,
      TrainingQueries queries,
      Caller caller,
      ImportAnswers reports,
      Idempotency idempotency) {
    this.announce = announce;
    this.imports = imports;
    this.queries = queries;
    this.caller = caller;
    this.reports = reports;
    this.idempotency = idempotency;
  }

  /** A training to record. */
  @Schema(description = "A training to record, before or after it is held")
  public record AnnounceTrainingRequest(
      @Schema(description = "Kind of training", examples = "BIMTEK") @NotNull TrainingType type,
      @Schema(description = "Title", examples = "Bimtek Pengelolaan Media Sosial")
          @NotBlank
          @Size(max = 300)
          String title,
      @Schema(description = "Which one of a series", nullable = true, examples = "Angkatan II")
          @Size(max = 100)
          String edition,
      @Schema(description = "Begin", examples = "2024-02-19T08:00:00+07:00") @NotNull
          OffsetDateTime startsAt,
      @Schema(
              description = "End; null when open-ended",
              nullable = true,
              examples = "2024-02-19T15:00:00+07:00")
          OffsetDateTime endsAt,
      @Schema(description = "Where", examples = "Aula Diskominfo, Slawi") @NotBlank @Size(max = 300)
          String place,
      @Schema(description = "Unit that invites", nullable = true) UUID hostUnitId,
      @Schema(
              description = "Speakers with their office",
              nullable = true,
              examples = "[\"Budi Contoh, Diskominfo\"]")
          @Size(max = 50)
          List<@NotBlank @Size(max = 200) String> speakers,
      @Schema(description = "What is taught", nullable = true, examples = "[\"Takarir dan diksi\"]")
          @Size(max = 50)
          List<@NotBlank @Size(max = 200) String> topics) {

    Programme programme() {
      return new Programme(
          type,
          title,
          edition,
          startsAt.toInstant(),
          endsAt == null ? null : endsAt.toInstant(),
          place,
          hostUnitId,
          speakers,
          topics);
    }
  }

  /** Someone who attended. */
  @Schema(description = "Someone who attended")
  public record AttendeeResponse(
      @Schema(description = "The person") UUID personId,
      @Schema(description = "Name of the person", examples = "Siti Contoh") String personName,
      @Schema(description = "The unit that sent the person") UUID unitId,
      @Schema(description = "Its code", examples = "DINKES") String unitCode,
      @Schema(description = "Its name", examples = "Dinas Kesehatan") String unitName) {

    static AttendeeResponse of(Trainings.Attendee one) {
      return new AttendeeResponse(
          one.personId(), one.personName(), one.unitId(), one.unitCode(), one.unitName());
    }
  }

  /** Who attended a training, and how far it covers the region. */
  @Schema(description = "Who attended a training, and how far it covers the region")
  public record AttendanceResponse(
      @Schema(description = "The training") TrainingResponse training,
      @Schema(description = "Coverage by this training") CoverageResponse coverage,
      @Schema(description = "Attendees by unit code and name") List<AttendeeResponse> items) {}

  /** For the API document. */
  @Schema(description = "A page of trainings")
  record TrainingPage(
      @Schema(description = "Trainings, latest first") List<TrainingResponse> items,
      @Schema(description = "Where the next page begins", nullable = true) String nextCursor) {}

  /** Records a training. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(operationId = "announceTraining", summary = "Record a training")
  @APIResponse(
      responseCode = "201",
      description = "The new training",
      content = @Content(schema = @Schema(implementation = TrainingResponse.class)))
  public Uni<Response> announce(@NotNull @Valid AnnounceTrainingRequest request) {
    AnnounceTraining.Command command =
        new AnnounceTraining.Command(caller.region(), request.programme(), caller.actor());
    return idempotency.post(
        request,
        () ->
            announce
                .handle(command)
                .map(
                    training ->
                        ETags.created(
                            "/api/v1/trainings/" + training.id(),
                            TrainingResponse.of(training),
                            training.version())));
  }

  /** Changes a training. */
  @PATCH
  @Path("{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "changeTraining",
      summary = "Change what is announced about a training",
      description =
          "JSON Merge Patch: what is absent stays, null clears. A training that was attended cannot"
              + " move to a time that is still to come.")
  @APIResponse(
      responseCode = "200",
      description = "The training after the change",
      content = @Content(schema = @Schema(implementation = TrainingResponse.class)))
  public Uni<Response> change(
      @Parameter(description = "The training") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the training as last seen", example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid ChangeTrainingRequest request) {
    return announce
        .revise(
            new AnnounceTraining.Revision(
                caller.region(),
                id,
                training -> ETags.require(ifMatch, training.version()),
                request::over,
                caller.actor()))
        .map(training -> ETags.ok(TrainingResponse.of(training), training.version()));
  }

  /** Lists trainings. */
  @GET
  @Authenticated
  @Operation(operationId = "listTrainings", summary = "List trainings, latest first")
  @APIResponse(
      responseCode = "200",
      description = "A page of trainings",
      content = @Content(schema = @Schema(implementation = TrainingPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Held on or after this day", example = "2024-01-01")
          @QueryParam("from")
          LocalDate from,
      @Parameter(description = "Held on or before this day", example = "2024-12-31")
          @QueryParam("to")
          LocalDate to,
      @Parameter(description = "Items of a page, 1 to 200", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "Where the page before ended") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint = Cursor.fingerprint("trainings", caller.region(), from, to);
    PageRequest page = PageRequest.of(limit, cursor, fingerprint);
    return queries
        .list(caller.region(), from, to, page)
        .map(found -> Pages.respond(uri, found.map(TrainingResponse::of), fingerprint));
  }

  /** Coverage of the region by all trainings. */
  @GET
  @Path("coverage")
  @Authenticated
  @Operation(
      operationId = "getTrainingCoverage",
      summary = "Share of units with a trained admin in office")
  @APIResponse(
      responseCode = "200",
      description = "Coverage by all trainings",
      content = @Content(schema = @Schema(implementation = CoverageResponse.class)))
  public Uni<CoverageResponse> coverage(
      @Parameter(description = "The day; absent is today", example = "2024-02-19")
          @QueryParam("asOf")
          LocalDate asOf) {
    return queries.coverage(caller.region(), asOf).map(CoverageResponse::of);
  }

  /** One training. */
  @GET
  @Path("{id}")
  @Authenticated
  @Operation(operationId = "getTraining", summary = "Show a training")
  @APIResponse(
      responseCode = "200",
      description = "The training",
      content = @Content(schema = @Schema(implementation = TrainingResponse.class)))
  public Uni<Response> get(@Parameter(description = "The training") @PathParam("id") UUID id) {
    return queries
        .get(caller.region(), id)
        .map(training -> ETags.ok(TrainingResponse.of(training), training.version()));
  }

  /** Attendance of a training. */
  @GET
  @Path("{id}/attendance")
  @Authenticated
  @Operation(
      operationId = "listAttendance",
      summary = "Show who attended a training, and its coverage",
      description = "Names are those of the units that the caller may see; coverage is of all.")
  @APIResponse(
      responseCode = "200",
      description = "Attendance and coverage",
      content = @Content(schema = @Schema(implementation = AttendanceResponse.class)))
  public Uni<AttendanceResponse> attendance(
      @Parameter(description = "The training") @PathParam("id") UUID id,
      @Parameter(description = "Day of the coverage; absent is today", example = "2024-02-19")
          @QueryParam("asOf")
          LocalDate asOf) {
    return queries
        .attendance(caller.sight(), id, asOf)
        .map(
            found ->
                new AttendanceResponse(
                    TrainingResponse.of(found.training()),
                    CoverageResponse.of(found.coverage()),
                    found.attendees().stream().map(AttendeeResponse::of).toList()));
  }

  /** Imports an attendance list. */
  @POST
  @Path("{id}/attendance/import")
  @Consumes("text/csv")
  @MaxBody(mebibytes = 8)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "importAttendance",
      summary = "Import an attendance list from CSV",
      description =
          "Refused before the training has begun. The same file twice changes nothing; one faulty"
              + " row stops all unless partial=true.")
  @APIResponse(
      responseCode = "200",
      description = "What was taken over, and what was not",
      content = @Content(schema = @Schema(implementation = ImportReport.class)))
  public Uni<Response> importCsv(
      @Parameter(description = "The training") @PathParam("id") UUID id,
      @RequestBody(
              description = "Columns workEmail,unitCode",
              content =
                  @Content(
                      mediaType = "text/csv",
                      schema = @Schema(type = SchemaType.STRING),
                      examples = @ExampleObject(name = "attendance", value = EXAMPLE)))
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
    Sheet<AttendanceList.Row> sheet = Sheet.read(csv, REQUIRED, List.of(), TrainingResource::row);
    ImportAttendance.Command command =
        new ImportAttendance.Command(
            caller.region(), id, sheet.rows(), sheet.faults(), mode, caller.actor());
    return idempotency.post(
        csv, () -> imports.handle(command).map(outcome -> reports.respond(outcome, mode)));
  }

  private static AttendanceList.Row row(Cells cells) {
    return new AttendanceList.Row(
        cells.line(), cells.required("workEmail", 254), cells.required("unitCode", 32));
  }
}
