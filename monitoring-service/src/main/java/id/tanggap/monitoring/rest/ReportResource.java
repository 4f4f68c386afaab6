package id.tanggap.monitoring.rest;

import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.paging.Pages;
import id.tanggap.kit.security.CurrentUser;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.ETags;
import id.tanggap.kit.web.Idempotency;
import id.tanggap.kit.web.Language;
import id.tanggap.monitoring.application.FileReport;
import id.tanggap.monitoring.application.PrepareReport;
import id.tanggap.monitoring.application.ReportPress;
import id.tanggap.monitoring.application.ReportQueries;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reports for the head of region. */
@Path("/api/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports", description = "The month of a region as PDF and XLSX")
public class ReportResource {

  /** A report that was filed never changes, so its entity tag stays the first one. */
  private static final long ONLY_VERSION = 0;

  private final PrepareReport prepare;
  private final ReportPress press;
  private final FileReport file;
  private final ReportQueries reports;
  private final CurrentUser user;
  private final Idempotency idempotency;
  private final Language language;

  ReportResource(
      PrepareReport prepare,
      ReportPress press,
      FileReport file,
      ReportQueries reports,
      CurrentUser user,
      Idempotency idempotency,
      Language language) {
    this.prepare = prepare;
    this.press = press;
    this.file = file;
    this.reports = reports;
    this.user = user;
    this.idempotency = idempotency;
    this.language = language;
  }

  /**
   * Makes a report. The figures are read in one transaction, the file is made outside of any, and
   * only filing it is part of the idempotent answer.
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.LEADER})
  @Operation(
      summary = "Make a report",
      description =
          "Makes the monthly report of the region from the figures as of a date in the month; the"
              + " file is ready with the answer. New figures make a new report, the old one stays.")
  @APIResponse(
      responseCode = "201",
      description = "The report, ready to be downloaded",
      content = @Content(schema = @Schema(implementation = ReportResponse.class)))
  public Uni<Response> create(@NotNull @Valid CreateReportRequest request) {
    Locale locale = request.language() == null ? language.locale() : request.language().locale();
    String actor = user.id();
    PrepareReport.Command command =
        new PrepareReport.Command(user.region(), request.month(), request.asOf(), locale);
    return prepare
        .handle(command)
        .chain(
            figures ->
                press
                    .print(figures, request.format())
                    .chain(
                        content ->
                            idempotency.post(
                                request,
                                () ->
                                    file.handle(
                                            new FileReport.Command(
                                                figures, request.format(), content, actor))
                                        .map(ReportResource::created))));
  }

  private static Response created(id.tanggap.monitoring.domain.report.Report report) {
    return ETags.created("/api/v1/reports/" + report.id(), ReportResponse.of(report), ONLY_VERSION);
  }

  /** Reports, newest first. */
  @GET
  @RolesAllowed({Roles.COORDINATOR, Roles.LEADER, Roles.EVALUATOR, Roles.AUDITOR})
  @Operation(summary = "List reports", description = "Newest first.")
  @APIResponse(
      responseCode = "200",
      description = "A page of reports",
      content = @Content(schema = @Schema(implementation = ReportPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Items of a page, 1 to 200", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "Where the page before ended") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint = Cursor.fingerprint("reports", user.region());
    PageRequest page = PageRequest.of(limit, cursor, fingerprint);
    return reports
        .list(user.region(), page)
        .map(found -> Pages.respond(uri, found.map(ReportResponse::of), fingerprint));
  }

  /** A report. */
  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.COORDINATOR, Roles.LEADER, Roles.EVALUATOR, Roles.AUDITOR})
  @Operation(summary = "Get a report", description = "What the report is about, without its file.")
  @APIResponse(
      responseCode = "200",
      description = "The report",
      content = @Content(schema = @Schema(implementation = ReportResponse.class)))
  public Uni<Response> get(@Parameter(description = "The report") @PathParam("id") UUID id) {
    return reports
        .byId(user.region(), id)
        .map(report -> ETags.ok(ReportResponse.of(report), ONLY_VERSION));
  }

  /** The file of a report. */
  @GET
  @Path("/{id}/content")
  @Produces({
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    MediaType.WILDCARD
  })
  @RolesAllowed({Roles.COORDINATOR, Roles.LEADER, Roles.EVALUATOR, Roles.AUDITOR})
  @Operation(
      summary = "Download a report",
      description = "The file as it was made, with its name in Content-Disposition.")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content = {
        @Content(
            mediaType = "application/pdf",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public Uni<Response> content(@Parameter(description = "The report") @PathParam("id") UUID id) {
    return reports
        .download(user.region(), id)
        .map(
            download ->
                Response.ok(download.file().content(), download.report().format().mediaType())
                    .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + download.report().fileName() + "\"")
                    .header("X-Content-Type-Options", "nosniff")
                    .build());
  }

  /** For the API document. */
  @Schema(description = "A page of reports")
  record ReportPage(
      @Schema(description = "Reports") List<ReportResponse> items,
      @Schema(description = "Where the next page begins") String nextCursor) {}
}
