package id.tanggap.account.rest.appointment;

import id.tanggap.account.application.ImportMode;
import id.tanggap.account.application.appointment.AmendAppointment;
import id.tanggap.account.application.appointment.AppointPerson;
import id.tanggap.account.application.appointment.AppointmentQueries;
import id.tanggap.account.application.appointment.AppointmentView;
import id.tanggap.account.application.appointment.Appointments;
import id.tanggap.account.application.appointment.EndAppointment;
import id.tanggap.account.application.appointment.ImportAppointments;
import id.tanggap.account.domain.appointment.AppointmentRole;
import id.tanggap.account.domain.appointment.Letter;
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

/** Who serves which unit in which role, by which letter. */
@Path("/api/v1/appointments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Appointments", description = "Who serves which unit in which role")
public class AppointmentResource {
  private static final List<String> REQUIRED =
      List.of("workEmail", "unitCode", "role", "letterNumber", "letterDate", "validFrom");
  private static final List<String> OPTIONAL = List.of("validTo");
  private static final String EXAMPLE =
      """
      workEmail,unitCode,role,letterNumber,letterDate,validFrom
      siti.contoh@dinkes.tegalkab.example,DINKES,PRIMARY_ADMIN,800/0123/2024,2024-01-02,2024-01-02
      """;

  private final AppointPerson appoint;
  private final AmendAppointment amend;
  private final EndAppointment end;
  private final ImportAppointments imports;
  private final AppointmentQueries queries;
  private final Caller caller;
  private final ImportAnswers reports;
  private final Idempotency idempotency;

  AppointmentResource(
      AppointPerson appoint,
      AmendAppointment amend,
      EndAppointment end,
      ImportAppointments imports,
      AppointmentQueries queries,
      Caller caller,
      ImportAnswers reports,
      Idempotency idempotency) {
    this.appoint = appoint;
    this.amend = amend;
    this.end = end;
    this.imports = imports;
    this.queries = queries;
    this.caller = caller;
    this.reports = reports;
    this.idempotency = idempotency;
  }

  /** An appointment to record. */
  @Schema(description = "An appointment to record")
  public record AppointPersonRequest(
      @Schema(description = "The person") @NotNull UUID personId,
      @Schema(description = "The unit") @NotNull UUID unitId,
      @Schema(description = "What the person will do", examples = "PRIMARY_ADMIN") @NotNull
          AppointmentRole role,
      @Schema(description = "Number of the letter", examples = "800/0123/2024")
          @NotBlank
          @Size(max = 100)
          String letterNumber,
      @Schema(description = "Date of the letter", examples = "2024-01-02") @NotNull
          LocalDate letterDate,
      @Schema(description = "First day in office", examples = "2024-01-02") @NotNull
          LocalDate validFrom,
      @Schema(
              description = "Last day in office; null leaves it open",
              nullable = true,
              examples = "2026-12-31")
          LocalDate validTo) {}

  /** The end of an appointment. */
  @Schema(description = "The end of an appointment")
  public record EndAppointmentRequest(
      @Schema(description = "Last day in office", examples = "2024-06-30") @NotNull
          LocalDate lastDay,
      @Schema(description = "Why", nullable = true, examples = "Mutasi ke Kecamatan Slawi")
          @Size(max = 300)
          String reason) {}

  /** Why an appointment was a mistake. */
  @Schema(description = "Why an appointment was a mistake")
  public record RevokeAppointmentRequest(
      @Schema(description = "Why", examples = "Salah orang: surat menyebut nama lain")
          @NotBlank
          @Size(max = 300)
          String reason) {}

  /** For the API document. */
  @Schema(description = "A page of appointments")
  record AppointmentPage(
      @Schema(description = "Appointments, newest first") List<AppointmentResponse> items,
      @Schema(description = "Where the next page begins", nullable = true) String nextCursor,
      @Schema(
              description = "Number on all pages, with count=true",
              nullable = true,
              examples = "96")
          Long count) {}

  /** Appoints a person. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "appointPerson",
      summary = "Appoint a person to a role in a unit",
      description = "A unit has at most one primary admin on any day.")
  @APIResponse(
      responseCode = "201",
      description = "The new appointment",
      content = @Content(schema = @Schema(implementation = AppointmentResponse.class)))
  public Uni<Response> appoint(@NotNull @Valid AppointPersonRequest request) {
    AppointPerson.Command command =
        new AppointPerson.Command(
            caller.region(),
            request.personId(),
            request.unitId(),
            request.role(),
            new Letter(request.letterNumber(), request.letterDate()),
            request.validFrom(),
            request.validTo(),
            caller.actor());
    return idempotency.post(
        request,
        () ->
            appoint
                .handle(command)
                .flatMap(appointment -> queries.get(caller.sight(), appointment.id()))
                .map(
                    view ->
                        ETags.created(
                            "/api/v1/appointments/" + view.appointment().id(),
                            AppointmentResponse.of(view),
                            view.appointment().version())));
  }

  /** Corrects an appointment. */
  @PATCH
  @Path("{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "amendAppointment",
      summary = "Correct the letter, or prolong or shorten an appointment",
      description =
          "JSON Merge Patch: what is absent stays, null clears. An appointment that has ended stays"
              + " as it is; coming back takes a new letter.")
  @APIResponse(
      responseCode = "200",
      description = "The appointment after the change",
      content = @Content(schema = @Schema(implementation = AppointmentResponse.class)))
  public Uni<Response> amend(
      @Parameter(description = "The appointment") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the appointment as last seen", example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid AmendAppointmentRequest request) {
    return amend
        .handle(
            new AmendAppointment.Command(
                caller.region(),
                id,
                appointment -> ETags.require(ifMatch, appointment.version()),
                request::letterOver,
                request::validToOver,
                caller.actor()))
        .flatMap(appointment -> queries.get(caller.sight(), id))
        .map(AppointmentResource::answer);
  }

  /** Ends an appointment. */
  @POST
  @Path("{id}/end")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(operationId = "endAppointment", summary = "End an appointment on a day")
  @APIResponse(
      responseCode = "200",
      description = "The appointment after the change",
      content = @Content(schema = @Schema(implementation = AppointmentResponse.class)))
  public Uni<Response> end(
      @Parameter(description = "The appointment") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the appointment as last seen", example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid EndAppointmentRequest request) {
    EndAppointment.Command command =
        new EndAppointment.Command(
            caller.region(),
            id,
            appointment -> ETags.honour(ifMatch, appointment.version()),
            request.lastDay(),
            request.reason(),
            caller.actor());
    return idempotency.post(
        request,
        () ->
            end.handle(command)
                .flatMap(appointment -> queries.get(caller.sight(), id))
                .map(AppointmentResource::answer));
  }

  /** Takes an appointment back. */
  @POST
  @Path("{id}/revoke")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "revokeAppointment",
      summary = "Take back an appointment that was a mistake",
      description =
          "As if it had never been in force: its last day is the one before its first, the post is"
              + " free, the letter may be used again, and the access that it gave ends. It stays"
              + " readable with the reason. A list that names its letter does not bring it back.")
  @APIResponse(
      responseCode = "200",
      description = "The appointment after the change",
      content = @Content(schema = @Schema(implementation = AppointmentResponse.class)))
  public Uni<Response> revoke(
      @Parameter(description = "The appointment") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the appointment as last seen", example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid RevokeAppointmentRequest request) {
    EndAppointment.Revocation command =
        new EndAppointment.Revocation(
            caller.region(),
            id,
            appointment -> ETags.honour(ifMatch, appointment.version()),
            request.reason(),
            caller.actor());
    return idempotency.post(
        request,
        () ->
            end.revoke(command)
                .flatMap(appointment -> queries.get(caller.sight(), id))
                .map(AppointmentResource::answer));
  }

  /** Imports a list of appointments. */
  @POST
  @Path("import")
  @Consumes("text/csv")
  @MaxBody(mebibytes = 8)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "importAppointments",
      summary = "Import appointments from CSV",
      description =
          "A letter that is recorded already stays as it is. The same file twice changes nothing;"
              + " one faulty row stops all unless partial=true.")
  @APIResponse(
      responseCode = "200",
      description = "What was taken over, and what was not",
      content = @Content(schema = @Schema(implementation = ImportReport.class)))
  public Uni<Response> importCsv(
      @RequestBody(
              description =
                  "Columns workEmail,unitCode,role,letterNumber,letterDate,validFrom[,validTo]",
              content =
                  @Content(
                      mediaType = "text/csv",
                      schema = @Schema(type = SchemaType.STRING),
                      examples = @ExampleObject(name = "appointments", value = EXAMPLE)))
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
    Sheet<ImportAppointments.Row> sheet =
        Sheet.read(csv, REQUIRED, OPTIONAL, AppointmentResource::row);
    ImportAppointments.Command command =
        new ImportAppointments.Command(
            caller.region(), sheet.rows(), sheet.faults(), mode, caller.actor());
    return idempotency.post(
        csv, () -> imports.handle(command).map(outcome -> reports.respond(outcome, mode)));
  }

  /** Lists appointments. */
  @GET
  @Authenticated
  @Operation(operationId = "listAppointments", summary = "List appointments, newest first")
  @APIResponse(
      responseCode = "200",
      description = "A page of appointments",
      content = @Content(schema = @Schema(implementation = AppointmentPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Only of this unit") @QueryParam("unitId") UUID unitId,
      @Parameter(description = "Only of this person") @QueryParam("personId") UUID personId,
      @Parameter(description = "Only in this role", example = "PRIMARY_ADMIN") @QueryParam("role")
          AppointmentRole role,
      @Parameter(description = "Only in force on this day", example = "2024-02-19")
          @QueryParam("inForceOn")
          LocalDate inForceOn,
      @Parameter(description = "Only those in force that end soon", example = "true")
          @QueryParam("endingSoon")
          Boolean endingSoon,
      @Parameter(description = "Also tell how many there are", example = "true")
          @QueryParam("count")
          @DefaultValue("false")
          boolean count,
      @Parameter(description = "Items of a page, 1 to 200", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "Where the page before ended") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    Appointments.Filter filter =
        new Appointments.Filter(caller.sight(), unitId, personId, role, inForceOn, null);
    String fingerprint =
        Cursor.fingerprint(
            "appointments", caller.fingerprint(), unitId, personId, role, inForceOn, endingSoon);
    PageRequest page = PageRequest.of(limit, cursor, fingerprint);
    Uni<Long> total = count ? queries.count(filter, endingSoon) : Uni.createFrom().nullItem();
    return queries
        .list(filter, endingSoon, page)
        .flatMap(
            found ->
                total.map(
                    all ->
                        Pages.respond(uri, found.map(AppointmentResponse::of), fingerprint, all)));
  }

  /** One appointment. */
  @GET
  @Path("{id}")
  @Authenticated
  @Operation(operationId = "getAppointment", summary = "Show an appointment")
  @APIResponse(
      responseCode = "200",
      description = "The appointment",
      content = @Content(schema = @Schema(implementation = AppointmentResponse.class)))
  public Uni<Response> get(@Parameter(description = "The appointment") @PathParam("id") UUID id) {
    return queries.get(caller.sight(), id).map(AppointmentResource::answer);
  }

  private static Response answer(AppointmentView view) {
    return ETags.ok(AppointmentResponse.of(view), view.appointment().version());
  }

  private static ImportAppointments.Row row(Cells cells) {
    return new ImportAppointments.Row(
        cells.line(),
        cells.required("workEmail", 254),
        cells.required("unitCode", 32),
        cells.oneOf("role", AppointmentRole.class),
        new Letter(cells.required("letterNumber", 100), cells.date("letterDate")),
        cells.date("validFrom"),
        cells.optionalDate("validTo"));
  }
}
