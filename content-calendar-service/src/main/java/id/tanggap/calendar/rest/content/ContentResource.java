package id.tanggap.calendar.rest.content;

import id.tanggap.calendar.application.content.ContentQueries;
import id.tanggap.calendar.application.content.ContentView;
import id.tanggap.calendar.application.content.DraftContent;
import id.tanggap.calendar.application.content.EditContent;
import id.tanggap.calendar.domain.content.ContentState;
import id.tanggap.calendar.rest.Callers;
import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.paging.PageResponse;
import id.tanggap.kit.paging.Pages;
import id.tanggap.kit.problem.HttpRejection;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.ETags;
import id.tanggap.kit.web.Idempotency;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Content items: begin, read, write. What is decided about them is in {@link ReviewResource}. */
@Path("/api/v1/contents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contents", description = "What a unit wants to say, from draft to live")
public class ContentResource {
  private final ContentQueries queries;
  private final DraftContent draftContent;
  private final EditContent editContent;
  private final Callers callers;
  private final Idempotency idempotency;

  ContentResource(
      ContentQueries queries,
      DraftContent draftContent,
      EditContent editContent,
      Callers callers,
      Idempotency idempotency) {
    this.queries = queries;
    this.draftContent = draftContent;
    this.editContent = editContent;
    this.callers = callers;
    this.idempotency = idempotency;
  }

  /** Items that the caller may see, newest first. */
  @GET
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN, Roles.APPROVER, Roles.LEADER, Roles.AUDITOR})
  @Operation(operationId = "listContents", summary = "List content items, newest first")
  @APIResponse(
      responseCode = "200",
      description = "One page",
      content = @Content(schema = @Schema(implementation = ContentPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Only items in this editorial state") @QueryParam("state")
          ContentState state,
      @Parameter(description = "Only what this unit owns") @QueryParam("unitId") UUID unitId,
      @Parameter(description = "Only items that serve the pillar with this code")
          @QueryParam("pillar")
          String pillar,
      @Parameter(description = "Only items that count for this programme")
          @QueryParam("programmeId")
          UUID programmeId,
      @Parameter(description = "Items of a page, 1 to 200; 50 when absent") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "nextCursor of the page before, with the same filters")
          @QueryParam("cursor")
          String cursor,
      @Context UriInfo uri) {
    var caller = callers.current();
    String fingerprint =
        Cursor.fingerprint("contents", caller.region(), state, unitId, pillar, programmeId);
    return queries
        .page(
            caller,
            new ContentQueries.Wish(unitId, state, pillar, programmeId),
            PageRequest.of(limit, cursor, fingerprint))
        .map(page -> Pages.respond(uri, page.map(ContentSummary::of), fingerprint));
  }

  /** One item with its current version. */
  @GET
  @Path("{id}")
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN, Roles.APPROVER, Roles.LEADER, Roles.AUDITOR})
  @Operation(operationId = "getContent", summary = "Read a content item")
  @APIResponse(
      responseCode = "200",
      description = "The item, with its ETag",
      content = @Content(schema = @Schema(implementation = ContentResponse.class)))
  public Uni<Response> get(@Parameter(description = "The content item") @PathParam("id") UUID id) {
    return queries.byId(callers.current(), id).map(ContentResource::ok);
  }

  /** All versions of an item, newest first. */
  @GET
  @Path("{id}/versions")
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN, Roles.APPROVER, Roles.LEADER, Roles.AUDITOR})
  @Operation(operationId = "listContentVersions", summary = "List all versions of a content item")
  @APIResponse(responseCode = "200", description = "All versions, newest first")
  public Uni<PageResponse<ContentVersionResponse>> versions(
      @Parameter(description = "The content item") @PathParam("id") UUID id) {
    return queries
        .versions(callers.current(), id)
        .map(
            versions ->
                new PageResponse<>(
                    versions.stream().map(ContentVersionResponse::of).toList(), null, null));
  }

  /** Begins an item. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(operationId = "draftContent", summary = "Begin a content item of a unit")
  @APIResponse(
      responseCode = "201",
      description = "The draft",
      content = @Content(schema = @Schema(implementation = ContentResponse.class)))
  public Uni<Response> draft(@NotNull @Valid DraftContentRequest request) {
    if (request.unitId() == null && request.unitCode() == null) {
      throw new HttpRejection(
          400, "invalid-request", Map.of(), List.of(Fault.at("/unitId", "not-null")));
    }
    return idempotency.post(
        request,
        () ->
            draftContent
                .handle(
                    new DraftContent.Command(
                        callers.current(), request.unitId(), request.unitCode(), request.toDraft()))
                .map(
                    view ->
                        ETags.created(
                            "/api/v1/contents/" + view.item().id(),
                            ContentResponse.of(view),
                            view.item().version())));
  }

  /** Writes a new version. */
  @PATCH
  @Path("{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(
      operationId = "editContent",
      summary = "Write a new version of a content item",
      description =
          "Takes an approval away, with everything that was ready because of it. Writing the same"
              + " again changes nothing.")
  @APIResponse(
      responseCode = "200",
      description = "The item after the change",
      content = @Content(schema = @Schema(implementation = ContentResponse.class)))
  public Uni<Response> edit(
      @Parameter(description = "The content item") @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid EditContentRequest request) {
    return editContent
        .handle(
            new EditContent.Command(
                callers.current(), id, version -> ETags.require(ifMatch, version), request::over))
        .map(ContentResource::ok);
  }

  static Response ok(ContentView view) {
    return ETags.ok(ContentResponse.of(view), view.item().version());
  }
}
