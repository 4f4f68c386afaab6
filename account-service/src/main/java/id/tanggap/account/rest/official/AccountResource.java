package id.tanggap.account.rest.official;

import id.tanggap.account.application.ImportMode;
import id.tanggap.account.application.official.AccountQueries;
import id.tanggap.account.application.official.ImportAccounts;
import id.tanggap.account.application.official.OfficialAccounts;
import id.tanggap.account.domain.official.AccountStatus;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.account.domain.official.StatusChange;
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
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.time.Instant;
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

/**
 * Official accounts and websites: import and reads. Commands are in {@link RegistrationResource}
 * and {@link GovernResource}.
 */
@Path("/api/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts", description = "Official accounts and websites")
public class AccountResource {
  private static final List<String> REQUIRED = List.of("unitCode", "platform", "url");
  private static final List<String> OPTIONAL =
      List.of(
          "displayName",
          "purpose",
          "region",
          // what the public CSV tells besides; passed by
          "unitName",
          "handle",
          "status",
          "controlLevel",
          "since",
          "attestationOverdueSince");
  private static final String EXAMPLE =
      """
      unitCode,platform,url,displayName,purpose
      DINKES,INSTAGRAM,https://www.instagram.com/dinkes.kabtegal/?hl=id,Dinkes Kab. Tegal,Edukasi
      DINKES,WEBSITE,https://dinkes.tegalkab.go.id,Dinas Kesehatan Kabupaten Tegal,
      """;

  private final ImportAccounts imports;
  private final AccountQueries queries;
  private final Caller caller;
  private final ImportAnswers reports;
  private final Idempotency idempotency;

  AccountResource(
      ImportAccounts imports,
      AccountQueries queries,
      Caller caller,
      ImportAnswers reports,
      Idempotency idempotency) {
    this.imports = imports;
    this.queries = queries;
    this.caller = caller;
    this.reports = reports;
    this.idempotency = idempotency;
  }

  /** For the API document. */
  @Schema(description = "A page of accounts")
  record AccountPage(
      @Schema(description = "Accounts in the order of registration") List<AccountResponse> items,
      @Schema(description = "Where the next page begins", nullable = true) String nextCursor,
      @Schema(
              description = "Number on all pages, with count=true",
              nullable = true,
              examples = "96")
          Long count) {}

  /** A step in the life of an account. */
  @Schema(description = "A step in the life of an account")
  record StatusChangeResponse(
      @Schema(description = "Status from then on", examples = "ACTIVE") AccountStatus status,
      @Schema(
              description = "From when; null when it precedes the records",
              nullable = true,
              examples = "2024-01-01T17:00:00Z")
          Instant since,
      @Schema(description = "Why", nullable = true, examples = "Surat 555/012/2024") String reason,
      @Schema(description = "By whom", examples = "Koordinator Diskominfo") String actor,
      @Schema(description = "When it was recorded", examples = "2024-02-19T03:00:00Z")
          Instant recordedAt) {

    static StatusChangeResponse of(StatusChange change) {
      return new StatusChangeResponse(
          change.status(),
          change.since(),
          change.reason(),
          change.actorName(),
          change.recordedAt());
    }
  }

  /** The history of an account. */
  @Schema(description = "The history of an account")
  record AccountHistory(
      @Schema(description = "Steps, oldest first") List<StatusChangeResponse> items) {}

  /** Imports a list of accounts. */
  @POST
  @Path("import")
  @Consumes("text/csv")
  @MaxBody(mebibytes = 8)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "importAccounts",
      summary = "Import official accounts from CSV",
      description =
          "The coordinator vouches for the list: each account becomes ACTIVE with a witnessed proof"
              + " (L1). Addresses may be spelled in any way, handles too. The same file twice"
              + " changes nothing; one faulty row stops all unless partial=true.")
  @APIResponse(
      responseCode = "200",
      description = "What was taken over, and what was not",
      content = @Content(schema = @Schema(implementation = ImportReport.class)))
  public Uni<Response> importCsv(
      @RequestBody(
              description =
                  "Columns unitCode,platform,url[,displayName,purpose]; also the public CSV as it"
                      + " is. Without a column purpose the recorded one stays",
              content =
                  @Content(
                      mediaType = "text/csv",
                      schema = @Schema(type = SchemaType.STRING),
                      examples = @ExampleObject(name = "accounts", value = EXAMPLE)))
          byte[] csv,
      @Parameter(description = "Only tell what would happen", example = "false")
          @QueryParam("dryRun")
          @DefaultValue("false")
          boolean dryRun,
      @Parameter(description = "Take over the sound rows of a faulty file", example = "false")
          @QueryParam("partial")
          @DefaultValue("false")
          boolean partial,
      @Parameter(
              description =
                  "First day of accounts that are new; absent when it precedes the records",
              example = "2019-03-01")
          @QueryParam("activeFrom")
          LocalDate activeFrom,
      @Parameter(
              description = "Number of the letter that carries the list",
              example = "555/012/2024")
          @QueryParam("evidence")
          @Size(max = 200)
          String evidence) {
    ImportMode mode = new ImportMode(dryRun, partial);
    Sheet<ImportAccounts.Row> sheet =
        Sheet.read(csv, REQUIRED, OPTIONAL, cells -> row(cells, caller.region()));
    boolean silent = evidence == null || evidence.isBlank();
    ImportAccounts.Command command =
        new ImportAccounts.Command(
            caller.region(),
            caller.actor(),
            sheet.rows(),
            sheet.faults(),
            activeFrom,
            silent ? "Daftar akun yang diimpor" : evidence,
            mode);
    return idempotency.post(
        csv, () -> imports.handle(command).map(outcome -> reports.respond(outcome, mode)));
  }

  /** Lists accounts. */
  @GET
  @Authenticated
  @Operation(operationId = "listAccounts", summary = "List official accounts")
  @APIResponse(
      responseCode = "200",
      description = "A page of accounts",
      content = @Content(schema = @Schema(implementation = AccountPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Only of this unit") @QueryParam("unitId") UUID unitId,
      @Parameter(description = "Only of this unit code and all below", example = "SETDA")
          @QueryParam("under")
          @Size(max = 32)
          String under,
      @Parameter(description = "Only on this platform", example = "INSTAGRAM")
          @QueryParam("platform")
          Platform platform,
      @Parameter(description = "Only in this status", example = "ACTIVE") @QueryParam("status")
          AccountStatus status,
      @Parameter(description = "Part of handle or name", example = "dinkes")
          @QueryParam("q")
          @Size(max = 100)
          String text,
      @Parameter(description = "Also tell how many there are", example = "true")
          @QueryParam("count")
          @DefaultValue("false")
          boolean count,
      @Parameter(description = "Items of a page, 1 to 200", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "Where the page before ended") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    OfficialAccounts.Filter filter =
        new OfficialAccounts.Filter(caller.sight(), unitId, under, platform, status, text);
    String fingerprint =
        Cursor.fingerprint("accounts", caller.fingerprint(), unitId, under, platform, status, text);
    PageRequest page = PageRequest.of(limit, cursor, fingerprint);
    Uni<Long> total = count ? queries.count(filter) : Uni.createFrom().nullItem();
    return queries
        .list(filter, page)
        .flatMap(
            found ->
                total.map(
                    all -> Pages.respond(uri, found.map(AccountResponse::of), fingerprint, all)));
  }

  /** One account. */
  @GET
  @Path("{id}")
  @Authenticated
  @Operation(operationId = "getAccount", summary = "Show an official account")
  @APIResponse(
      responseCode = "200",
      description = "The account",
      content = @Content(schema = @Schema(implementation = AccountResponse.class)))
  public Uni<Response> get(@Parameter(description = "The account") @PathParam("id") UUID id) {
    return queries
        .get(caller.sight(), id)
        .map(view -> ETags.ok(AccountResponse.of(view), view.account().version()));
  }

  /** History of an account. */
  @GET
  @Path("{id}/history")
  @Authenticated
  @Operation(operationId = "listAccountHistory", summary = "Show the history of an account")
  @APIResponse(
      responseCode = "200",
      description = "Steps, oldest first",
      content = @Content(schema = @Schema(implementation = AccountHistory.class)))
  public Uni<AccountHistory> history(
      @Parameter(description = "The account") @PathParam("id") UUID id) {
    return queries
        .history(caller.sight(), id)
        .map(
            changes -> new AccountHistory(changes.stream().map(StatusChangeResponse::of).toList()));
  }

  private static ImportAccounts.Row row(Cells cells, String region) {
    cells.onlyOf("region", region);
    String url = cells.required("url", 500);
    String displayName = cells.optional("displayName", 200);
    return new ImportAccounts.Row(
        cells.line(),
        cells.required("unitCode", 32),
        cells.oneOf("platform", Platform.class),
        url,
        displayName == null ? url : displayName,
        cells.ifColumn("purpose", 500));
  }
}
