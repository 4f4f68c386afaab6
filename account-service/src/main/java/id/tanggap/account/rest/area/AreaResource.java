package id.tanggap.account.rest.area;

import id.tanggap.account.application.area.AreaFilter;
import id.tanggap.account.application.area.AreaQueries;
import id.tanggap.account.domain.area.AreaLevel;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.paging.Pages;
import id.tanggap.kit.web.ETags;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reads of the official code list, the same for every region. */
@Path("/api/v1/administrative-areas")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Administrative areas",
    description = "The official code list: provinces, regencies and cities, districts, villages")
public class AreaResource {
  private final AreaQueries queries;

  AreaResource(AreaQueries queries) {
    this.queries = queries;
  }

  /** For the API document. */
  @Schema(description = "A page of administrative areas")
  record AreaPage(
      @Schema(description = "Areas by code") List<AreaResponse> items,
      @Schema(description = "Where the next page begins", nullable = true) String nextCursor,
      @Schema(
              description = "Number on all pages, with count=true",
              nullable = true,
              examples = "305")
          Long count) {}

  /** Lists areas. */
  @GET
  @Authenticated
  @Operation(operationId = "listAdministrativeAreas", summary = "Search administrative areas")
  @APIResponse(
      responseCode = "200",
      description = "A page of areas by code",
      content = @Content(schema = @Schema(implementation = AreaPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Part of the name", example = "slawi")
          @QueryParam("q")
          @Size(max = 100)
          String text,
      @Parameter(description = "Only directly below this code", example = "33.28")
          @QueryParam("parent")
          @Size(max = 13)
          String parent,
      @Parameter(description = "Only below this code, at whatever depth", example = "33.28")
          @QueryParam("under")
          @Size(max = 13)
          String under,
      @Parameter(description = "Only so deep", example = "DISTRICT") @QueryParam("level")
          AreaLevel level,
      @Parameter(description = "Also tell how many there are", example = "true")
          @QueryParam("count")
          @DefaultValue("false")
          boolean count,
      @Parameter(description = "Items of a page, 1 to 200", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "Where the page before ended") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    AreaFilter filter = new AreaFilter(text, parent, under, level);
    String fingerprint = Cursor.fingerprint("administrative-areas", text, parent, under, level);
    PageRequest page = PageRequest.of(limit, cursor, fingerprint);
    Uni<Long> total = count ? queries.count(filter) : Uni.createFrom().nullItem();
    return queries
        .list(filter, page)
        .flatMap(
            found ->
                total.map(
                    all -> Pages.respond(uri, found.map(AreaResponse::of), fingerprint, all)));
  }

  /** One area. */
  @GET
  @Path("{code}")
  @Authenticated
  @Operation(operationId = "getAdministrativeArea", summary = "Show an administrative area")
  @APIResponse(
      responseCode = "200",
      description = "The area",
      content = @Content(schema = @Schema(implementation = AreaResponse.class)))
  public Uni<Response> get(
      @Parameter(description = "Kemendagri code", example = "33.28.10.1010") @PathParam("code")
          String code) {
    return queries.get(code).map(area -> ETags.ok(AreaResponse.of(area), area.version()));
  }
}
