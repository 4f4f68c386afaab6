package id.tanggap.kit.testapp.web.rest;

import id.tanggap.kit.labels.Labels;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.paging.PageResponse;
import id.tanggap.kit.paging.Pages;
import id.tanggap.kit.security.CurrentUser;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.testapp.web.application.Things;
import id.tanggap.kit.testapp.web.domain.Thing;
import id.tanggap.kit.testapp.web.domain.ThingState;
import id.tanggap.kit.web.CsvTable;
import id.tanggap.kit.web.ETags;
import id.tanggap.kit.web.Idempotency;
import id.tanggap.kit.web.ImportReport;
import id.tanggap.kit.web.Language;
import id.tanggap.kit.web.MaxBody;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Things over HTTP, written the way a service writes its resources. */
@Path("/api/v1/things")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ThingResource {
  private final Things things;
  private final CurrentUser user;
  private final Idempotency idempotency;
  private final Language language;

  ThingResource(Things things, CurrentUser user, Idempotency idempotency, Language language) {
    this.things = things;
    this.user = user;
    this.idempotency = idempotency;
    this.language = language;
  }

  @POST
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(summary = "Makes a thing")
  @APIResponse(
      responseCode = "201",
      description = "The new thing",
      content = @Content(schema = @Schema(implementation = ThingResponse.class)))
  public Uni<Response> add(@NotNull @Valid NewThing body) {
    return idempotency.post(
        body,
        () ->
            things
                .add(new Thing(user.region(), body.code(), body.name(), body.size()))
                .map(ThingResource::created));
  }

  private static Response created(Thing thing) {
    return ETags.created("/api/v1/things/" + thing.id(), ThingResponse.of(thing), thing.version());
  }

  @GET
  @Authenticated
  @Operation(summary = "Lists things by code")
  @APIResponse(
      responseCode = "200",
      description = "One page",
      content = @Content(schema = @Schema(implementation = ThingPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Items of a page, 1 to 200; 50 when absent") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "nextCursor of the page before") @QueryParam("cursor") String cursor,
      @Parameter(description = "Only things in this state") @QueryParam("state") ThingState state,
      @Parameter(description = "Only things made on this day") @QueryParam("madeOn")
          LocalDate madeOn,
      @Parameter(description = "Only things of this owner") @QueryParam("owner") UUID owner,
      @Parameter(description = "Whether the answer tells how many there are") @QueryParam("count")
          boolean count,
      @Parameter(description = "A number of at most 1000") @QueryParam("size") @Max(1000)
          Integer size,
      @Context UriInfo uri) {
    String fingerprint = Cursor.fingerprint("things", user.region(), state, madeOn, owner, size);
    PageRequest request = PageRequest.of(limit, cursor, fingerprint);
    return things
        .list(user.region(), request)
        .flatMap(
            page ->
                count
                    ? things
                        .count(user.region())
                        .map(
                            all ->
                                Pages.respond(uri, page.map(ThingResponse::of), fingerprint, all))
                    : Uni.createFrom()
                        .item(Pages.respond(uri, page.map(ThingResponse::of), fingerprint)));
  }

  @GET
  @Path("/{id}")
  @Authenticated
  @Operation(summary = "Shows a thing")
  @APIResponse(
      responseCode = "200",
      description = "The thing",
      content = @Content(schema = @Schema(implementation = ThingResponse.class)))
  public Uni<Response> one(@Parameter(description = "The thing") @PathParam("id") UUID id) {
    return things
        .one(user.region(), id)
        .map(thing -> ETags.ok(ThingResponse.of(thing), thing.version()));
  }

  /** The part that may change. */
  public record Renaming(@Schema(examples = "Kursi rapat") @NotBlank String name) {}

  @PATCH
  @Path("/{id}")
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(summary = "Renames a thing")
  @APIResponse(
      responseCode = "200",
      description = "The thing",
      content = @Content(schema = @Schema(implementation = ThingResponse.class)))
  public Uni<Response> rename(
      @Parameter(description = "The thing") @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid Renaming body) {
    return things
        .change(
            user.region(),
            id,
            thing -> {
              ETags.require(ifMatch, thing.version());
              thing.rename(body.name());
            })
        .map(thing -> ETags.ok(ThingResponse.of(thing), thing.version()));
  }

  @POST
  @Path("/{id}/finish")
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(summary = "Finishes a thing")
  @APIResponse(
      responseCode = "200",
      description = "The thing",
      content = @Content(schema = @Schema(implementation = ThingResponse.class)))
  public Uni<Response> finish(
      @Parameter(description = "The thing") @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch) {
    return idempotency.post(
        null,
        () ->
            things
                .change(
                    user.region(),
                    id,
                    thing -> {
                      ETags.honour(ifMatch, thing.version());
                      thing.finish();
                    })
                .map(thing -> ETags.ok(ThingResponse.of(thing), thing.version())));
  }

  @POST
  @Path("/{id}/lose")
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(summary = "Changes a thing that somebody else changes first")
  @Extension(name = "x-sends", value = "none")
  @APIResponse(
      responseCode = "200",
      description = "The thing",
      content = @Content(schema = @Schema(implementation = ThingResponse.class)))
  public Uni<ThingResponse> lose(@Parameter(description = "The thing") @PathParam("id") UUID id) {
    return things.lose(user.region(), id).map(ThingResponse::of);
  }

  @POST
  @Path("/import")
  @Consumes("text/csv")
  @MaxBody(mebibytes = 2)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(summary = "Reads a file of things")
  @APIResponse(
      responseCode = "200",
      description = "What was read",
      content = @Content(schema = @Schema(implementation = ImportReport.class)))
  public Uni<Response> read(
      byte[] body,
      @Parameter(description = "Only check, store nothing")
          @QueryParam("dryRun")
          @Schema(type = SchemaType.BOOLEAN)
          boolean dryRun) {
    return idempotency.post(
        body,
        () -> {
          int rows = CsvTable.parse(body, List.of("code", "name"), List.of("size")).rows().size();
          ImportReport report = new ImportReport(rows, 0, 0, 0, List.of(), dryRun, !dryRun);
          return Uni.createFrom().item(Response.ok(report).build());
        });
  }

  @GET
  @Path("/labels")
  @PermitAll
  @Operation(summary = "What the constants are called")
  public Map<String, Map<String, String>> labels() {
    return Labels.of("labels/service", language.locale());
  }

  /** The list as the document shows it. */
  static final class ThingPage {
    @Schema PageResponse<ThingResponse> page;
  }
}
