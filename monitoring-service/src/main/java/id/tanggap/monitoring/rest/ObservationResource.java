package id.tanggap.monitoring.rest;

import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.paging.Pages;
import id.tanggap.kit.problem.Texts;
import id.tanggap.kit.security.CurrentUser;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.CsvRow;
import id.tanggap.kit.web.CsvTable;
import id.tanggap.kit.web.Idempotency;
import id.tanggap.kit.web.ImportReport;
import id.tanggap.kit.web.Language;
import id.tanggap.kit.web.MaxBody;
import id.tanggap.kit.web.RejectedRow;
import id.tanggap.kit.work.HeavyWork;
import id.tanggap.kit.work.ServiceBusy;
import id.tanggap.monitoring.application.ImportObservations;
import id.tanggap.monitoring.application.ObservationQueries;
import id.tanggap.monitoring.application.PrepareImport;
import id.tanggap.monitoring.domain.observation.ImportRow;
import id.tanggap.monitoring.domain.observation.Observation;
import id.tanggap.monitoring.domain.observation.ObservationFile;
import id.tanggap.monitoring.domain.observation.ObservationKind;
import id.tanggap.monitoring.domain.observation.ObservationSource;
import id.tanggap.monitoring.domain.observation.RowReader;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was seen of the accounts: the evidence behind every class. */
@Path("/api/v1/observations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Observations", description = "What was seen of the accounts; append-only")
public class ObservationResource {

  private static final List<String> REQUIRED =
      List.of("unitCode", "platform", "handle", "kind", "at");
  private static final List<String> OPTIONAL = List.of("until", "externalId");
  private static final String EXAMPLE =
      "unitCode,platform,handle,kind,at,until,externalId\n"
          + "DINKES,INSTAGRAM,dinkes.kabtegal,READ,2024-01-01,2024-02-19,\n"
          + "DINKES,INSTAGRAM,dinkes.kabtegal,POST,2024-02-18T09:15:00+07:00,,17998812345\n";

  private final PrepareImport prepare;
  private final HeavyWork heavy;
  private final ImportObservations importObservations;
  private final ObservationQueries observations;
  private final Reader reader;
  private final CurrentUser user;
  private final Idempotency idempotency;
  private final Language language;
  private final Texts texts;

  ObservationResource(
      PrepareImport prepare,
      HeavyWork heavy,
      ImportObservations importObservations,
      ObservationQueries observations,
      Reader reader,
      CurrentUser user,
      Idempotency idempotency,
      Language language,
      Texts texts) {
    this.prepare = prepare;
    this.heavy = heavy;
    this.importObservations = importObservations;
    this.observations = observations;
    this.reader = reader;
    this.user = user;
    this.idempotency = idempotency;
    this.language = language;
    this.texts = texts;
  }

  /** Observations, newest first. */
  @GET
  @RolesAllowed({Roles.COORDINATOR, Roles.LEADER, Roles.EVALUATOR, Roles.AUDITOR, Roles.UNIT_ADMIN})
  @Operation(
      summary = "List observations",
      description = "Newest first; the proof behind the classes of the accounts.")
  @APIResponse(
      responseCode = "200",
      description = "A page of observations",
      content = @Content(schema = @Schema(implementation = ObservationPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Only of this account") @QueryParam("accountId") UUID accountId,
      @Parameter(description = "Only from this instant on", example = "2024-02-01T00:00:00+07:00")
          @QueryParam("since")
          Instant since,
      @Parameter(description = "Items of a page, 1 to 200", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "Where the page before ended") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint = Cursor.fingerprint("observations", reader.fingerprint(), accountId, since);
    PageRequest page = PageRequest.of(limit, cursor, fingerprint);
    return observations
        .list(reader.scope(), accountId, since, page)
        .map(found -> Pages.respond(uri, found.map(ObservationResponse::of), fingerprint));
  }

  /**
   * Back-fill by CSV. The accounts are read in one transaction, the file is read outside of any and
   * on no event loop, and only recording is part of the idempotent answer.
   */
  @POST
  @Path("/import")
  @Consumes("text/csv")
  @MaxBody(mebibytes = 16)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      summary = "Import observations from CSV",
      description =
          "Back-fills what was seen. POST = published at; READ = read completely and successfully"
              + " from at to until; UNREACHABLE = found gone at. Dates without time are local, the"
              + " last day of a reading is included. The same file twice changes nothing; one wrong"
              + " row stops all unless partial=true. Nothing before 2004-01-01 is taken, and at most"
              + " 250,000 observations of one file; a reading counts once per 31 days.")
  @APIResponse(
      responseCode = "200",
      description = "What was taken over, and what was not",
      content = @Content(schema = @Schema(implementation = ImportReport.class)))
  public Uni<Response> importCsv(
      @RequestBody(
              description = "Columns unitCode,platform,handle,kind,at,until,externalId",
              content =
                  @Content(
                      mediaType = "text/csv",
                      schema =
                          @Schema(
                              type =
                                  org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                      .STRING),
                      examples = @ExampleObject(name = "Dinas Kesehatan", value = EXAMPLE)))
          byte[] csv,
      @Parameter(description = "Only tell what would happen", example = "false")
          @QueryParam("dryRun")
          @DefaultValue("false")
          boolean dryRun,
      @Parameter(
              description = "Take over the good rows of a file with wrong ones",
              example = "false")
          @QueryParam("partial")
          @DefaultValue("false")
          boolean partial) {
    String region = user.region();
    String actor = user.id();
    Locale locale = language.locale();
    return prepare
        .handle(region)
        .chain(rows -> heavy.run(() -> file(csv, rows)))
        .onFailure(ServiceBusy.class)
        .transform(full -> new FilesBusy())
        .map(file -> new ImportObservations.Command(region, actor, file, dryRun, partial))
        .chain(
            command ->
                idempotency.post(
                    csv,
                    () ->
                        importObservations
                            .handle(command)
                            .map(outcome -> Response.ok(report(outcome, locale)).build())));
  }

  private static ObservationFile file(byte[] csv, RowReader rows) {
    return ObservationFile.read(
        rows,
        CsvTable.parse(csv, REQUIRED, OPTIONAL).rows().stream()
            .map(ObservationResource::row)
            .toList());
  }

  private static ImportRow row(CsvRow row) {
    return new ImportRow(
        row.line(),
        row.text("unitCode"),
        row.text("platform"),
        row.text("handle"),
        row.text("kind"),
        row.text("at"),
        row.text("until"),
        row.text("externalId"));
  }

  private ImportReport report(ImportObservations.Outcome outcome, Locale locale) {
    return new ImportReport(
        outcome.created(),
        0,
        outcome.unchanged(),
        outcome.rejected(),
        outcome.faults().stream().map(fault -> RejectedRow.of(fault, texts, locale)).toList(),
        outcome.dryRun(),
        outcome.applied());
  }

  /** An observation. */
  @Schema(description = "One thing seen about an account")
  record ObservationResponse(
      @Schema(description = "The observation") UUID id,
      @Schema(description = "The account") UUID accountId,
      @Schema(description = "What it says", examples = "POST") ObservationKind kind,
      @Schema(description = "When it was true, or began to be", examples = "2024-02-18T02:15:00Z")
          Instant at,
      @Schema(description = "End of a reading", examples = "2024-02-19T17:00:00Z") Instant until,
      @Schema(description = "Id of the post on its platform", examples = "17998812345")
          String externalId,
      @Schema(description = "Address of the post") String url,
      @Schema(description = "Where it comes from", examples = "PUBLICATION")
          ObservationSource source,
      @Schema(
              description = "Publication it came by, or who imported it",
              examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
          String sourceRef,
      @Schema(description = "When it was recorded", examples = "2024-02-19T06:00:00Z")
          Instant recordedAt) {

    static ObservationResponse of(Observation o) {
      return new ObservationResponse(
          o.id(),
          o.accountId(),
          o.kind(),
          o.at(),
          o.until(),
          o.externalId(),
          o.url(),
          o.source(),
          o.sourceRef(),
          o.recordedAt());
    }
  }

  /** For the API document. */
  @Schema(description = "A page of observations")
  record ObservationPage(
      @Schema(description = "Observations") List<ObservationResponse> items,
      @Schema(description = "Where the next page begins") String nextCursor) {}
}
