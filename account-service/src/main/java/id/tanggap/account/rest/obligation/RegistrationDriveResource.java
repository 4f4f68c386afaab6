package id.tanggap.account.rest.obligation;

import id.tanggap.account.application.obligation.DriveQueries;
import id.tanggap.account.application.obligation.RunDrive;
import id.tanggap.account.domain.obligation.DriveDay;
import id.tanggap.account.domain.obligation.DriveProgress;
import id.tanggap.account.domain.obligation.DriveState;
import id.tanggap.account.domain.obligation.RegistrationDrive;
import id.tanggap.account.rest.Caller;
import id.tanggap.account.rest.CircleRequest;
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

/** Drives that bring lagging units to report their accounts. */
@Path("/api/v1/registration-drives")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registration drives", description = "Report your accounts by a day")
public class RegistrationDriveResource {
  private final RunDrive run;
  private final DriveQueries queries;
  private final Caller caller;
  private final Idempotency idempotency;

  RegistrationDriveResource(
      RunDrive run, DriveQueries queries, Caller caller, Idempotency idempotency) {
    this.run = run;
    this.queries = queries;
    this.caller = caller;
    this.idempotency = idempotency;
  }

  /** A drive to open. */
  @Schema(description = "A drive to open today")
  public record OpenDriveRequest(
      @Schema(description = "Name", examples = "Gerakan daftar akun kecamatan 2026")
          @NotBlank
          @Size(max = 200)
          String name,
      @Schema(description = "Letter that announces it", nullable = true, examples = "555/045/2026")
          @Size(max = 100)
          String letterNumber,
      @Schema(description = "Last day in time", examples = "2026-03-31") @NotNull LocalDate dueOn,
      @Schema(description = "Whom it concerns; absent is everybody obliged", nullable = true) @Valid
          CircleRequest circle) {}

  /** Why a drive is given up. */
  @Schema(description = "Why a drive is given up")
  public record CancelDriveRequest(
      @Schema(description = "Why", examples = "Digabung dengan gerakan tingkat provinsi")
          @NotBlank
          @Size(max = 500)
          String reason) {}

  /** A drive as the API shows it. */
  @Schema(description = "A drive that closes itself when nobody lags or the due day is over")
  public record DriveResponse(
      @Schema(description = "The drive") UUID id,
      @Schema(description = "Name", examples = "Gerakan daftar akun kecamatan 2026") String name,
      @Schema(description = "Letter that announces it", nullable = true, examples = "555/045/2026")
          String letterNumber,
      @Schema(description = "Where it stands", examples = "OPEN") DriveState state,
      @Schema(description = "First day", examples = "2026-02-19") LocalDate opensOn,
      @Schema(description = "Last day in time", examples = "2026-03-31") LocalDate dueOn,
      @Schema(description = "When it ended", nullable = true, examples = "2026-04-01")
          LocalDate closedOn,
      @Schema(description = "Why it was given up", nullable = true, examples = "Digabung")
          String cancelReason,
      @Schema(description = "Whom it concerns") CircleRequest circle,
      @Schema(description = "Who opened it", examples = "Koordinator Diskominfo") String createdBy,
      @Schema(description = "Entity tag, for If-Match", examples = "\"0\"") String etag) {

    static DriveResponse of(RegistrationDrive drive) {
      return new DriveResponse(
          drive.id(),
          drive.name(),
          drive.letterNumber(),
          drive.state(),
          drive.opensOn(),
          drive.dueOn(),
          drive.closedOn(),
          drive.cancelReason(),
          CircleRequest.of(drive.circle()),
          drive.createdBy(),
          ETags.of(drive.version()));
    }
  }

  /** Figures of one day. */
  @Schema(description = "Figures of one day")
  public record DriveFigures(
      @Schema(description = "The day", examples = "2026-02-19") LocalDate day,
      @Schema(description = "Pairs of unit and platform obliged", examples = "36") long obliged,
      @Schema(description = "Those that have it", examples = "15") long fulfilled,
      @Schema(description = "Those let off", examples = "1") long waived,
      @Schema(description = "Those that lag", examples = "20") long lagging,
      @Schema(
              description = "fulfilled / (obliged - waived); null when nobody is obliged",
              nullable = true,
              examples = "0.4286")
          Double share) {

    static DriveFigures of(LocalDate day, DriveProgress progress) {
      return new DriveFigures(
          day,
          progress.obliged(),
          progress.fulfilled(),
          progress.waived(),
          progress.lagging(),
          progress.share());
    }

    static DriveFigures of(DriveDay day) {
      return of(day.countedOn(), day.progress());
    }
  }

  /** How far a drive has come. */
  @Schema(description = "How far a drive has come")
  public record DriveProgressResponse(
      @Schema(description = "The drive") DriveResponse drive,
      @Schema(description = "Number of the definition of the figures", examples = "1")
          int definition,
      @Schema(description = "Figures of today; of the last count once it has ended")
          DriveFigures current,
      @Schema(description = "The count of each day, oldest first") List<DriveFigures> days) {

    static DriveProgressResponse of(DriveQueries.Course course) {
      return new DriveProgressResponse(
          DriveResponse.of(course.drive()),
          1,
          DriveFigures.of(course.asOf(), course.progress()),
          course.days().stream().map(DriveFigures::of).toList());
    }
  }

  /** For the API document. */
  @Schema(description = "A page of drives")
  record DrivePage(
      @Schema(description = "Drives, newest first") List<DriveResponse> items,
      @Schema(description = "Where the next page begins", nullable = true) String nextCursor) {}

  /** Opens a drive. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "openRegistrationDrive",
      summary = "Open a registration drive",
      description =
          "Counted once a day against the obligations in force. It closes itself: REACHED when"
              + " nobody lags, EXPIRED on the day after the due day.")
  @APIResponse(
      responseCode = "201",
      description = "The new drive",
      content = @Content(schema = @Schema(implementation = DriveResponse.class)))
  public Uni<Response> open(@NotNull @Valid OpenDriveRequest request) {
    RegistrationDrive.Plan plan =
        new RegistrationDrive.Plan(
            request.name(),
            request.letterNumber(),
            request.dueOn(),
            CircleRequest.circle(request.circle()));
    String region = caller.region();
    return idempotency.post(
        request,
        () ->
            run.open(region, plan, caller.actor())
                .map(
                    drive ->
                        ETags.created(
                            "/api/v1/registration-drives/" + drive.id(),
                            DriveResponse.of(drive),
                            drive.version())));
  }

  /** Gives a drive up. */
  @POST
  @Path("{id}/cancel")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(operationId = "cancelRegistrationDrive", summary = "Give a registration drive up")
  @APIResponse(
      responseCode = "200",
      description = "The drive after the change",
      content = @Content(schema = @Schema(implementation = DriveResponse.class)))
  public Uni<Response> cancel(
      @Parameter(description = "The drive") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the drive as last seen", example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid CancelDriveRequest request) {
    RunDrive.Cancel command =
        new RunDrive.Cancel(
            caller.region(),
            id,
            caller.actor(),
            request.reason(),
            drive -> ETags.honour(ifMatch, drive.version()));
    return idempotency.post(
        request,
        () -> run.cancel(command).map(drive -> ETags.ok(DriveResponse.of(drive), drive.version())));
  }

  /** Lists drives. */
  @GET
  @Authenticated
  @Operation(operationId = "listRegistrationDrives", summary = "List registration drives")
  @APIResponse(
      responseCode = "200",
      description = "A page of drives",
      content = @Content(schema = @Schema(implementation = DrivePage.class)))
  public Uni<Response> list(
      @Parameter(description = "Only in this state", example = "OPEN") @QueryParam("state")
          DriveState state,
      @Parameter(description = "Items of a page, 1 to 200", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "Where the page before ended") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint = Cursor.fingerprint("registration-drives", caller.region(), state);
    PageRequest page = PageRequest.of(limit, cursor, fingerprint);
    return queries
        .list(caller.region(), state, page)
        .map(found -> Pages.respond(uri, found.map(DriveResponse::of), fingerprint));
  }

  /** One drive. */
  @GET
  @Path("{id}")
  @Authenticated
  @Operation(operationId = "getRegistrationDrive", summary = "Show a registration drive")
  @APIResponse(
      responseCode = "200",
      description = "The drive",
      content = @Content(schema = @Schema(implementation = DriveResponse.class)))
  public Uni<Response> get(@Parameter(description = "The drive") @PathParam("id") UUID id) {
    return queries
        .get(caller.region(), id)
        .map(drive -> ETags.ok(DriveResponse.of(drive), drive.version()));
  }

  /** Figures of a drive. */
  @GET
  @Path("{id}/progress")
  @Authenticated
  @Operation(
      operationId = "getRegistrationDriveProgress",
      summary = "Show how far a registration drive has come, day by day")
  @APIResponse(
      responseCode = "200",
      description = "The figures",
      content = @Content(schema = @Schema(implementation = DriveProgressResponse.class)))
  public Uni<DriveProgressResponse> progress(
      @Parameter(description = "The drive") @PathParam("id") UUID id) {
    return queries.course(caller.region(), id).map(DriveProgressResponse::of);
  }

  /** Units that lag. */
  @GET
  @Path("{id}/lagging")
  @Authenticated
  @Operation(
      operationId = "listLaggingUnits",
      summary = "List the units that lag today, with who is responsible",
      description = "Units that the caller may see, in the order of their codes.")
  @APIResponse(
      responseCode = "200",
      description = "A page of gaps",
      content = @Content(schema = @Schema(implementation = GapResponse.GapPage.class)))
  public Uni<Response> lagging(
      @Parameter(description = "The drive") @PathParam("id") UUID id,
      @Parameter(description = "Items of a page, 1 to 200", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "Where the page before ended") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint = Cursor.fingerprint("lagging-units", caller.fingerprint(), id);
    PageRequest page = PageRequest.of(limit, cursor, fingerprint);
    return queries
        .lagging(caller.sight(), id, page)
        .map(found -> Pages.respond(uri, found.map(GapResponse::of), fingerprint));
  }
}
