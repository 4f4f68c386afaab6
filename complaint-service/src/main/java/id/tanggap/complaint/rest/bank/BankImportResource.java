package id.tanggap.complaint.rest.bank;

import id.tanggap.complaint.application.bank.ImportBank;
import id.tanggap.complaint.rest.Callers;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.CsvTable;
import id.tanggap.kit.web.Idempotency;
import id.tanggap.kit.web.ImportReport;
import id.tanggap.kit.web.ImportReports;
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

/** Takes a file of answers over. */
@Path("/api/v1/answer-bank/import")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Answer bank", description = "Answers that are given often, with owners and an end")
public class BankImportResource {

  /** Columns of the file, in and out. */
  static final List<String> COLUMNS =
      List.of("code", "unitCode", "kind", "title", "questions", "textId", "textEn", "validUntil");

  private static final List<String> REQUIRED =
      List.of("code", "unitCode", "kind", "title", "questions", "textId", "validUntil");
  private static final List<String> OPTIONAL = List.of("textEn");
  private static final String EXAMPLE =
      """
      code,unitCode,kind,title,questions,textId,validUntil
      KTP-HILANG,DISDUKCAPIL,ANSWER,KTP hilang,KTP saya hilang|Syarat KTP hilang,Bawa surat kehilangan.,2027-12-31
      """;

  private final ImportBank importBank;
  private final HeavyWork heavy;
  private final Callers callers;
  private final Idempotency idempotency;
  private final ImportReports reports;

  BankImportResource(
      ImportBank importBank,
      HeavyWork heavy,
      Callers callers,
      Idempotency idempotency,
      ImportReports reports) {
    this.importBank = importBank;
    this.heavy = heavy;
    this.callers = callers;
    this.idempotency = idempotency;
    this.reports = reports;
  }

  /** Takes a file over. */
  @POST
  @Consumes("text/csv")
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "importBankEntries",
      summary = "Import entries of the answer bank from CSV",
      description =
          "The code says which entry is meant; questions are separated by |. The same file twice"
              + " changes nothing. New words wait for their approval.")
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
                      examples = @ExampleObject(name = "bank", value = EXAMPLE)))
          byte[] csv) {
    return heavy
        .run(() -> CsvTable.parse(csv, REQUIRED, OPTIONAL).rows())
        .map(rows -> new ImportBank.Command(callers.current(), rows, dryRun, partial))
        .chain(
            command ->
                idempotency.post(
                    csv,
                    () ->
                        importBank
                            .handle(command)
                            .map(result -> Response.ok(report(result, dryRun)).build())));
  }

  private ImportReport report(ImportBank.Result result, boolean dryRun) {
    return reports.of(
        new ImportReports.Counts(result.created(), result.updated(), result.unchanged()),
        result.faults(),
        dryRun,
        result.applied());
  }
}
