package id.tanggap.complaint.rest.complaint;

import id.tanggap.complaint.application.intake.ImportCases;
import id.tanggap.complaint.rest.Callers;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.CsvTable;
import id.tanggap.kit.web.Idempotency;
import id.tanggap.kit.web.ImportReport;
import id.tanggap.kit.web.ImportReports;
import id.tanggap.kit.web.MaxBody;
import id.tanggap.kit.work.HeavyWork;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Old books of cases. */
@Path("/api/v1/complaints/import")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints", description = "Cases with owners, deadlines and an honest ending")
public class CaseImportResource {

  private static final List<String> REQUIRED = List.of("externalId", "receivedAt", "text");
  private static final List<String> OPTIONAL =
      List.of(
          "class",
          "category",
          "channel",
          "urgency",
          "visibility",
          "title",
          "unitCode",
          "state",
          "outcome",
          "endedAt",
          "address",
          "lat",
          "long",
          "reporterName",
          "reporterPhone",
          "reporterEmail");
  private static final String BOOK =
      """
      externalId,receivedAt,channel,category,unitCode,state,outcome,endedAt,text
      2025-0017,2025-02-05T09:10,CALL_CENTRE,JALAN,DPUPR,CLOSED,FIXED,2025-02-09,Jalan berlubang
      """;

  private final ImportCases importCases;
  private final HeavyWork heavy;
  private final Callers callers;
  private final Idempotency idempotency;
  private final ImportReports reports;

  CaseImportResource(
      ImportCases importCases,
      HeavyWork heavy,
      Callers callers,
      Idempotency idempotency,
      ImportReports reports) {
    this.importCases = importCases;
    this.heavy = heavy;
    this.callers = callers;
    this.idempotency = idempotency;
    this.reports = reports;
  }

  /** Takes an old book over. */
  @POST
  @Consumes("text/csv")
  @RolesAllowed(Roles.COORDINATOR)
  @MaxBody(mebibytes = 16)
  @Operation(
      operationId = "importComplaints",
      summary = "Import cases from an old book",
      description =
          "Times without an offset are local. A case is led by the usual steps to its state: NEW,"
              + " TRIAGED, ASSIGNED, IN_PROGRESS, RESOLVED, CLOSED or REJECTED. Importing the same"
              + " file twice changes nothing; a line that differs from its case is rejected.")
  @APIResponse(
      responseCode = "200",
      description = "What became of the rows",
      content = @Content(schema = @Schema(implementation = ImportReport.class)))
  public Uni<Response> imported(
      @Parameter(description = "Check only, store nothing")
          @QueryParam("dryRun")
          @DefaultValue("false")
          boolean dryRun,
      @Parameter(description = "Store the good rows even if others are rejected")
          @QueryParam("partial")
          @DefaultValue("false")
          boolean partial,
      @NotNull
          @RequestBody(
              content =
                  @Content(
                      mediaType = "text/csv",
                      schema = @Schema(implementation = String.class),
                      examples = @ExampleObject(name = "buku", value = BOOK)))
          byte[] csv) {
    return heavy
        .run(() -> CsvTable.parse(csv, REQUIRED, OPTIONAL).rows())
        .map(
            rows ->
                new ImportCases.Command(
                    callers.region(), callers.current().actor(), rows, dryRun, partial))
        .chain(
            command ->
                idempotency.post(
                    csv,
                    () ->
                        importCases
                            .handle(command)
                            .map(result -> Response.ok(report(result, dryRun)).build())));
  }

  private ImportReport report(ImportCases.Result result, boolean dryRun) {
    return reports.of(
        new ImportReports.Counts(result.created(), 0, result.unchanged()),
        result.faults(),
        dryRun,
        result.applied());
  }
}
