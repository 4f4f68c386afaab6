package id.tanggap.account.rest.area;

import id.tanggap.account.application.area.AreaQueries;
import id.tanggap.account.application.area.DecideAreaEdition;
import id.tanggap.account.application.area.ImportAreas;
import id.tanggap.account.domain.area.AreaChange;
import id.tanggap.account.domain.area.AreaEdition;
import id.tanggap.account.rest.Caller;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.paging.Pages;
import id.tanggap.kit.problem.Texts;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.ETags;
import id.tanggap.kit.web.Idempotency;
import id.tanggap.kit.web.Language;
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
import java.util.Locale;
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

/** Editions of the official code list: handed in, reviewed, applied or rejected. */
@Path("/api/v1/administrative-areas")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administrative areas")
public class AreaEditionResource {
  private static final String EXAMPLE =
      """
      code,name
      33,Jawa Tengah
      33.28,Kabupaten Tegal
      33.28.10,Slawi
      33.28.10.1010,Slawi Wetan
      """;

  private final AreaFile file;
  private final ImportAreas imports;
  private final DecideAreaEdition decisions;
  private final AreaQueries queries;
  private final Caller caller;
  private final Idempotency idempotency;
  private final Texts texts;
  private final Language language;

  AreaEditionResource(
      AreaFile file,
      ImportAreas imports,
      DecideAreaEdition decisions,
      AreaQueries queries,
      Caller caller,
      Idempotency idempotency,
      Texts texts,
      Language language) {
    this.file = file;
    this.imports = imports;
    this.decisions = decisions;
    this.queries = queries;
    this.caller = caller;
    this.idempotency = idempotency;
    this.texts = texts;
    this.language = language;
  }

  /** A word on a decision. */
  @Schema(description = "A word on a decision")
  public record AreaDecisionRequest(
      @Schema(description = "Why", examples = "Sesuai salinan keputusan") @NotBlank @Size(max = 500)
          String note) {}

  /** A place in which an edition differs. */
  @Schema(description = "A place in which an edition differs from the list as it was found")
  public record AreaDifferenceResponse(
      @Schema(description = "Kemendagri code", examples = "33.28.10.1010") String code,
      @Schema(description = "How it differs", examples = "RENAMED") AreaChange change,
      @Schema(
              description = "Name in the list; null for an added area",
              nullable = true,
              examples = "Slawi Wetan")
          String oldName,
      @Schema(
              description = "Name in the edition; null for a removed area",
              nullable = true,
              examples = "Slawi Timur")
          String newName) {}

  /** For the API document. */
  @Schema(description = "A page of differences")
  record AreaDifferencePage(
      @Schema(description = "Differences by code") List<AreaDifferenceResponse> items,
      @Schema(description = "Where the next page begins", nullable = true) String nextCursor) {}

  /** For the API document. */
  @Schema(description = "A page of editions")
  record AreaEditionPage(
      @Schema(description = "Editions, newest first") List<AreaEditionResponse> items,
      @Schema(description = "Where the next page begins", nullable = true) String nextCursor) {}

  /** Imports an edition. */
  @POST
  @Path("import")
  @Consumes("text/csv")
  @MaxBody(mebibytes = 32)
  @RolesAllowed(Roles.PLATFORM_ADMIN)
  @Operation(
      operationId = "importAdministrativeAreas",
      summary = "Hand in an edition of the code list as CSV",
      description =
          "The file is the whole list. The first edition becomes the list at once; a later one is"
              + " kept as a difference that is applied or rejected afterwards. The same file twice"
              + " changes nothing; one faulty row stops all.")
  @APIResponse(
      responseCode = "200",
      description = "How the edition differs, and whether it is in force",
      content = @Content(schema = @Schema(implementation = AreaImportResponse.class)))
  public Uni<Response> importCsv(
      @RequestBody(
              description = "Columns code,name; rows in any order",
              content =
                  @Content(
                      mediaType = "text/csv",
                      schema = @Schema(type = SchemaType.STRING),
                      examples = @ExampleObject(name = "areas", value = EXAMPLE)))
          byte[] csv,
      @Parameter(description = "Only tell what would happen", example = "false")
          @QueryParam("dryRun")
          @DefaultValue("false")
          boolean dryRun,
      @Parameter(
              description = "Name of the edition; absent is a name made of the file's checksum",
              example = "Kepmendagri 300.2.2-2138/2025")
          @QueryParam("edition")
          @Size(max = 120)
          String edition,
      @Parameter(description = "Day of the edition", example = "2025-04-25") @QueryParam("issuedOn")
          LocalDate issuedOn,
      @Parameter(
              description = "Where the file comes from",
              example = "Ditjen Bina Administrasi Kewilayahan")
          @QueryParam("source")
          @Size(max = 300)
          String source) {
    Locale locale = language.locale();
    byte[] body = csv == null ? new byte[0] : csv;
    return file.read(body, edition, issuedOn, source)
        .flatMap(
            read ->
                idempotency.post(
                    read.imprint().checksum(),
                    () ->
                        imports
                            .handle(
                                new ImportAreas.Command(
                                    read.imprint(),
                                    read.list(),
                                    read.faults(),
                                    dryRun,
                                    caller.region(),
                                    caller.actor()))
                            .map(
                                outcome ->
                                    Response.ok(
                                            AreaImportResponse.of(outcome, dryRun, texts, locale),
                                            MediaType.APPLICATION_JSON_TYPE)
                                        .build())));
  }

  /** Lists editions. */
  @GET
  @Path("editions")
  @Authenticated
  @Operation(operationId = "listAreaEditions", summary = "List editions of the code list")
  @APIResponse(
      responseCode = "200",
      description = "A page of editions, newest first",
      content = @Content(schema = @Schema(implementation = AreaEditionPage.class)))
  public Uni<Response> editions(
      @Parameter(description = "Items of a page, 1 to 200", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "Where the page before ended") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint = Cursor.fingerprint("area-editions");
    return queries
        .editions(PageRequest.of(limit, cursor, fingerprint))
        .map(page -> Pages.respond(uri, page.map(AreaEditionResponse::of), fingerprint));
  }

  /** One edition. */
  @GET
  @Path("editions/{id}")
  @Authenticated
  @Operation(operationId = "getAreaEdition", summary = "Show an edition of the code list")
  @APIResponse(
      responseCode = "200",
      description = "The edition",
      content = @Content(schema = @Schema(implementation = AreaEditionResponse.class)))
  public Uni<Response> edition(@Parameter(description = "The edition") @PathParam("id") UUID id) {
    return queries.edition(id).map(AreaEditionResource::answer);
  }

  /** What an edition changes. */
  @GET
  @Path("editions/{id}/differences")
  @Authenticated
  @Operation(
      operationId = "listAreaDifferences",
      summary = "List what an edition adds, renames and removes")
  @APIResponse(
      responseCode = "200",
      description = "A page of differences by code",
      content = @Content(schema = @Schema(implementation = AreaDifferencePage.class)))
  public Uni<Response> differences(
      @Parameter(description = "The edition") @PathParam("id") UUID id,
      @Parameter(description = "Only of this kind", example = "REMOVED") @QueryParam("change")
          AreaChange change,
      @Parameter(description = "Items of a page, 1 to 200", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "Where the page before ended") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint = Cursor.fingerprint("area-differences", id, change);
    return queries
        .differences(id, change, PageRequest.of(limit, cursor, fingerprint))
        .map(
            page ->
                Pages.respond(
                    uri,
                    page.map(
                        found ->
                            new AreaDifferenceResponse(
                                found.code(), found.change(), found.oldName(), found.newName())),
                    fingerprint));
  }

  /** Applies an edition. */
  @POST
  @Path("editions/{id}/apply")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.PLATFORM_ADMIN)
  @Operation(
      operationId = "applyAreaEdition",
      summary = "Make the list say what the edition says",
      description = "All of it in one step. Units keep their names and codes.")
  @APIResponse(
      responseCode = "200",
      description = "The edition after the decision",
      content = @Content(schema = @Schema(implementation = AreaEditionResponse.class)))
  public Uni<Response> apply(
      @Parameter(description = "The edition") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the edition as last seen", example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid AreaDecisionRequest request) {
    DecideAreaEdition.Command command = command(id, ifMatch, request);
    return idempotency.post(
        request, () -> decisions.apply(command).map(AreaEditionResource::answer));
  }

  /** Rejects an edition. */
  @POST
  @Path("editions/{id}/reject")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.PLATFORM_ADMIN)
  @Operation(operationId = "rejectAreaEdition", summary = "Leave the list as it is")
  @APIResponse(
      responseCode = "200",
      description = "The edition after the decision",
      content = @Content(schema = @Schema(implementation = AreaEditionResponse.class)))
  public Uni<Response> reject(
      @Parameter(description = "The edition") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the edition as last seen", example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid AreaDecisionRequest request) {
    DecideAreaEdition.Command command = command(id, ifMatch, request);
    return idempotency.post(
        request, () -> decisions.reject(command).map(AreaEditionResource::answer));
  }

  private DecideAreaEdition.Command command(UUID id, String ifMatch, AreaDecisionRequest request) {
    return new DecideAreaEdition.Command(
        id,
        request.note(),
        edition -> ETags.honour(ifMatch, edition.version()),
        caller.region(),
        caller.actor());
  }

  private static Response answer(AreaEdition edition) {
    return ETags.ok(AreaEditionResponse.of(edition), edition.version());
  }
}
