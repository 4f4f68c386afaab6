package id.tanggap.account.rest.unit;

import id.tanggap.account.application.unit.UnitFilter;
import id.tanggap.account.application.unit.UnitQueries;
import id.tanggap.account.application.unit.UnitSort;
import id.tanggap.account.rest.Caller;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.paging.Pages;
import id.tanggap.kit.web.ETags;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reads of the unit tree: the whole region or the subtrees that the caller serves. */
@Path("/api/v1/units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Units")
public class UnitReadResource {
  private final UnitQueries queries;
  private final Caller caller;

  UnitReadResource(UnitQueries queries, Caller caller) {
    this.queries = queries;
    this.caller = caller;
  }

  /** For the API document. */
  @Schema(description = "A page of units")
  record UnitPage(
      @Schema(description = "Units") List<UnitResponse> items,
      @Schema(description = "Where the next page begins", nullable = true) String nextCursor,
      @Schema(
              description = "Number on all pages, with count=true",
              nullable = true,
              examples = "48")
          Long count) {}

  /** A step of the way from the root to a unit. */
  @Schema(description = "A step of the way from the root to a unit")
  record AncestorResponse(
      @Schema(description = "The unit") UUID id,
      @Schema(description = "Code", examples = "SETDA") String code,
      @Schema(description = "Official name", examples = "Sekretariat Daerah") String name) {}

  /** The way from the root to a unit. */
  @Schema(description = "The way from the root to a unit")
  record AncestorList(
      @Schema(description = "From the root; the unit itself comes last")
          List<AncestorResponse> items) {}

  /** Lists units. */
  @GET
  @Authenticated
  @Operation(operationId = "listUnits", summary = "List units")
  @APIResponse(
      responseCode = "200",
      description = "A page of units",
      content = @Content(schema = @Schema(implementation = UnitPage.class)))
  public Uni<Response> list(
      @Valid @BeanParam UnitSelection selection,
      @Parameter(description = "Order", example = "NAME") @QueryParam("sort") @DefaultValue("CODE")
          UnitSort sort,
      @Parameter(description = "Also tell how many there are", example = "true")
          @QueryParam("count")
          @DefaultValue("false")
          boolean count,
      @Parameter(description = "Items of a page, 1 to 200", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "Where the page before ended") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    UnitFilter filter = selection.within(caller.sight());
    String fingerprint =
        Cursor.fingerprint("units", caller.fingerprint(), sort, selection.fingerprint());
    PageRequest page = PageRequest.of(limit, cursor, fingerprint);
    Uni<Long> total = count ? queries.count(filter) : Uni.createFrom().nullItem();
    return queries
        .list(filter, sort, page)
        .flatMap(
            found ->
                total.map(
                    all -> Pages.respond(uri, found.map(UnitResponse::of), fingerprint, all)));
  }

  /** The tree. */
  @GET
  @Path("tree")
  @Authenticated
  @Operation(operationId = "getUnitTree", summary = "Show the tree of units as of a day")
  @APIResponse(
      responseCode = "200",
      description = "The tree",
      content = @Content(schema = @Schema(implementation = UnitTreeResponse.class)))
  public Uni<UnitTreeResponse> tree(
      @Parameter(description = "Begin with this unit code", example = "SETDA")
          @QueryParam("under")
          @Size(max = 32)
          String under,
      @Parameter(description = "The day; absent is today", example = "2024-02-19")
          @QueryParam("asOf")
          LocalDate asOf) {
    return queries.tree(caller.sight(), under, asOf).map(UnitTreeResponse::of);
  }

  /** One unit. */
  @GET
  @Path("{id}")
  @Authenticated
  @Operation(operationId = "getUnit", summary = "Show a unit")
  @APIResponse(
      responseCode = "200",
      description = "The unit",
      content = @Content(schema = @Schema(implementation = UnitResponse.class)))
  public Uni<Response> get(@Parameter(description = "The unit") @PathParam("id") UUID id) {
    return queries
        .get(caller.sight(), id)
        .map(view -> ETags.ok(UnitResponse.of(view), view.unit().version()));
  }

  /** The way from the root to a unit. */
  @GET
  @Path("{id}/ancestors")
  @Authenticated
  @Operation(operationId = "listUnitAncestors", summary = "Show the way from the root to a unit")
  @APIResponse(
      responseCode = "200",
      description = "Units from the root down, the unit itself last",
      content = @Content(schema = @Schema(implementation = AncestorList.class)))
  public Uni<AncestorList> ancestors(
      @Parameter(description = "The unit") @PathParam("id") UUID id) {
    return queries
        .ancestors(caller.sight(), id)
        .map(
            way ->
                new AncestorList(
                    way.stream()
                        .map(unit -> new AncestorResponse(unit.id(), unit.code(), unit.name()))
                        .toList()));
  }
}
