package id.tanggap.complaint.rest.category;

import id.tanggap.complaint.application.category.CategoryQueries;
import id.tanggap.complaint.application.category.ImportCategories;
import id.tanggap.complaint.application.category.PublishCategory;
import id.tanggap.complaint.rest.Callers;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.paging.Pages;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.CsvTable;
import id.tanggap.kit.web.ETags;
import id.tanggap.kit.web.Idempotency;
import id.tanggap.kit.web.ImportReport;
import id.tanggap.kit.web.ImportReports;
import id.tanggap.kit.work.HeavyWork;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What reports can be about, in the words of a region. */
@Path("/api/v1/complaint-categories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Categories", description = "What reports can be about, and what must be known of them")
public class CategoryResource {

  private static final List<String> REQUIRED = List.of("code", "nameId", "nameEn");
  private static final List<String> OPTIONAL =
      List.of("needsEvidence", "defaultUrgency", "allowedUnits", "allowedClasses", "active");
  private static final String TABLE =
      """
      code,nameId,nameEn,needsEvidence,defaultUrgency,allowedUnits,allowedClasses,active
      JALAN,Jalan dan jembatan,Roads and bridges,true,NORMAL,DPUPR,COMPLAINT,true
      """;

  private final PublishCategory publish;
  private final ImportCategories importCategories;
  private final HeavyWork heavy;
  private final CategoryQueries queries;
  private final Callers callers;
  private final Idempotency idempotency;
  private final ImportReports reports;

  CategoryResource(
      PublishCategory publish,
      ImportCategories importCategories,
      HeavyWork heavy,
      CategoryQueries queries,
      Callers callers,
      Idempotency idempotency,
      ImportReports reports) {
    this.publish = publish;
    this.importCategories = importCategories;
    this.heavy = heavy;
    this.queries = queries;
    this.callers = callers;
    this.idempotency = idempotency;
    this.reports = reports;
  }

  /** For the API document. */
  @Schema(description = "A page of categories")
  record CategoryPage(
      @Schema(description = "Categories by their code") List<CategoryResponse> items,
      @Schema(description = "Where the next page begins", nullable = true) String nextCursor) {}

  /** For the API document. */
  @Schema(description = "Versions of a category, newest first")
  record CategoryVersions(
      @Schema(description = "what was found, in the order of the list")
          List<CategoryResponse> items) {}

  /** Publishes a category. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "publishCategory",
      summary = "Publish a category",
      description =
          "From the first category on, a report is verified only under a category of the region.")
  @APIResponse(
      responseCode = "201",
      description = "The new category",
      content = @Content(schema = @Schema(implementation = CategoryResponse.class)))
  public Uni<Response> first(@NotNull @Valid PublishCategoryRequest request) {
    return idempotency.post(
        request,
        () ->
            publish
                .first(callers.region(), callers.id(), request.category())
                .map(
                    stored ->
                        ETags.created(
                            "/api/v1/complaint-categories/" + stored.categoryId(),
                            CategoryResponse.of(stored),
                            stored.version())));
  }

  /** Publishes a new version of a category. */
  @PATCH
  @Path("{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "changeCategory",
      summary = "Publish a new version of a category",
      description = "JSON Merge Patch. The code never changes; a category that is retired stays.")
  @APIResponse(
      responseCode = "200",
      description = "The version in force; the same one when nothing changed",
      content = @Content(schema = @Schema(implementation = CategoryResponse.class)))
  public Uni<Response> change(
      @Parameter(description = "The category") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the category as last seen", example = "\"1\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid ChangeCategoryRequest request) {
    return publish
        .next(
            callers.region(),
            id,
            callers.id(),
            version -> ETags.require(ifMatch, version),
            request::over)
        .map(stored -> ETags.ok(CategoryResponse.of(stored), stored.version()));
  }

  /** Publishes what ships with the product. */
  @POST
  @Path("adopt-shipped")
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "adoptShippedCategories",
      summary = "Publish the categories that ship with the product",
      description = "Adds those whose code the region does not have; changes none that it has.")
  @APIResponse(
      responseCode = "200",
      description = "What was added",
      content = @Content(schema = @Schema(implementation = CategoryVersions.class)))
  public Uni<Response> adopt() {
    return idempotency.post(
        null,
        () ->
            publish
                .adopt(callers.region(), callers.id())
                .map(
                    added ->
                        Response.ok(
                                new CategoryVersions(
                                    added.stream().map(CategoryResponse::of).toList()))
                            .build()));
  }

  /** Lists categories. */
  @GET
  @Authenticated
  @Operation(operationId = "listCategories", summary = "List the categories of the region")
  @APIResponse(
      responseCode = "200",
      description = "A page, by code",
      content = @Content(schema = @Schema(implementation = CategoryPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Only active ones, or only retired ones") @QueryParam("active")
          Boolean active,
      @Parameter(description = "Items per page, 1 to 200") @QueryParam("limit") Integer limit,
      @Parameter(description = "Where the next page begins") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint = Cursor.fingerprint("complaint-categories", callers.region(), active);
    PageRequest request = PageRequest.of(limit, cursor, fingerprint);
    return queries
        .page(callers.region(), active, request)
        .map(page -> Pages.respond(uri, page.map(CategoryResponse::of), fingerprint));
  }

  /** One category. */
  @GET
  @Path("{id}")
  @Authenticated
  @Operation(operationId = "getCategory", summary = "Read a category")
  @APIResponse(
      responseCode = "200",
      description = "The version in force",
      content = @Content(schema = @Schema(implementation = CategoryResponse.class)))
  public Uni<Response> get(@Parameter(description = "The category") @PathParam("id") UUID id) {
    return queries
        .versions(callers.region(), id)
        .map(found -> ETags.ok(CategoryResponse.of(found.get(0)), found.get(0).version()));
  }

  /** All versions of a category. */
  @GET
  @Path("{id}/versions")
  @Authenticated
  @Operation(operationId = "listCategoryVersions", summary = "Read all versions of a category")
  @APIResponse(
      responseCode = "200",
      description = "With who made them and when, newest first",
      content = @Content(schema = @Schema(implementation = CategoryVersions.class)))
  public Uni<CategoryVersions> versions(
      @Parameter(description = "The category") @PathParam("id") UUID id) {
    return queries
        .versions(callers.region(), id)
        .map(found -> new CategoryVersions(found.stream().map(CategoryResponse::of).toList()));
  }

  /** Takes a list of categories over. */
  @POST
  @Path("import")
  @Consumes("text/csv")
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "importCategories",
      summary = "Import categories",
      description =
          "Units and classes in one cell are separated by blanks. The questions of a category are"
              + " not in the table and stay. Importing the same file twice changes nothing.")
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
                      examples = @ExampleObject(name = "kategori", value = TABLE)))
          byte[] csv) {
    return heavy
        .run(() -> CsvTable.parse(csv, REQUIRED, OPTIONAL).rows())
        .map(
            rows ->
                new ImportCategories.Command(callers.region(), callers.id(), rows, dryRun, partial))
        .chain(
            command ->
                idempotency.post(
                    csv,
                    () ->
                        importCategories
                            .handle(command)
                            .map(result -> Response.ok(report(result, dryRun)).build())));
  }

  private ImportReport report(ImportCategories.Result result, boolean dryRun) {
    return reports.of(
        new ImportReports.Counts(result.created(), result.updated(), result.unchanged()),
        result.faults(),
        dryRun,
        result.applied());
  }
}
