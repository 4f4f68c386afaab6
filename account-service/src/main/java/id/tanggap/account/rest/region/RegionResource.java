package id.tanggap.account.rest.region;

import id.tanggap.account.application.region.ChangeRegion;
import id.tanggap.account.application.region.RegionQueries;
import id.tanggap.account.application.region.RegisterRegion;
import id.tanggap.account.domain.region.LegalBasis;
import id.tanggap.account.domain.region.Region;
import id.tanggap.account.domain.region.RegionKind;
import id.tanggap.account.domain.region.RegionSettings;
import id.tanggap.account.rest.Caller;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.paging.Pages;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.ETags;
import id.tanggap.kit.web.Idempotency;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import java.time.DayOfWeek;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Local governments. Which of them exist is reference data that every user may read. */
@Path("/api/v1/regions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Regions", description = "Local governments, the tenants of the installation")
public class RegionResource {
  private final RegisterRegion register;
  private final ChangeRegion change;
  private final RegionQueries queries;
  private final Caller caller;
  private final Idempotency idempotency;

  RegionResource(
      RegisterRegion register,
      ChangeRegion change,
      RegionQueries queries,
      Caller caller,
      Idempotency idempotency) {
    this.register = register;
    this.change = change;
    this.queries = queries;
    this.caller = caller;
    this.idempotency = idempotency;
  }

  /** A local government to register. */
  @Schema(description = "A local government to register")
  public record RegisterRegionRequest(
      @Schema(description = "Kemendagri code", examples = "33.28")
          @NotNull
          @Pattern(regexp = "\\d{2}(\\.\\d{2})?")
          String code,
      @Schema(description = "Name as printed in reports", examples = "Kabupaten Tegal")
          @NotBlank
          @Size(max = 120)
          String name,
      @Schema(description = "Kind of local government", examples = "REGENCY") @NotNull
          RegionKind kind,
      @Schema(description = "IANA zone of Indonesia", examples = "Asia/Jakarta")
          @NotBlank
          @Size(max = 40)
          String zone,
      @Schema(
              description = "Language of its reports; absent is id-ID",
              nullable = true,
              examples = "id-ID")
          @Size(max = 35)
          String locale,
      @Schema(description = "Usual work days; absent is Monday to Friday", nullable = true)
          @Size(max = 7)
          List<@NotNull DayOfWeek> workWeek) {

    private RegionSettings settings() {
      return new RegionSettings(
          name,
          zone,
          locale == null ? RegionSettings.INDONESIAN : locale,
          workWeek == null ? RegionSettings.FIVE_DAYS : workWeek);
    }
  }

  /** A local government. */
  @Schema(description = "A local government")
  public record RegionResponse(
      @Schema(description = "Kemendagri code", examples = "33.28") String code,
      @Schema(description = "Name as printed in reports", examples = "Kabupaten Tegal") String name,
      @Schema(description = "Kind of local government", examples = "REGENCY") RegionKind kind,
      @Schema(description = "IANA zone", examples = "Asia/Jakarta") String zone,
      @Schema(description = "Language of its reports", examples = "id-ID") String locale,
      @Schema(description = "Usual work days") List<DayOfWeek> workWeek,
      @Schema(description = "Entity tag, for If-Match", examples = "\"1\"") String etag) {

    static RegionResponse of(Region region) {
      RegionSettings settings = region.settings();
      return new RegionResponse(
          region.region(),
          settings.name(),
          region.kind(),
          settings.zone(),
          settings.locale(),
          settings.workWeek(),
          ETags.of(region.version()));
    }
  }

  /** A local government with its legal basis. */
  @Schema(description = "A local government with its legal basis")
  public record RegionDetailResponse(
      @Schema(description = "Kemendagri code", examples = "33.28") String code,
      @Schema(description = "Name as printed in reports", examples = "Kabupaten Tegal") String name,
      @Schema(description = "Kind of local government", examples = "REGENCY") RegionKind kind,
      @Schema(description = "IANA zone", examples = "Asia/Jakarta") String zone,
      @Schema(description = "Language of its reports", examples = "id-ID") String locale,
      @Schema(description = "Usual work days") List<DayOfWeek> workWeek,
      @Schema(description = "Regulations on which its communication stands")
          List<ChangeRegionRequest.LegalBasisEntry> legalBasis,
      @Schema(description = "Entity tag, for If-Match", examples = "\"1\"") String etag) {

    static RegionDetailResponse of(Region region, List<LegalBasis> bases) {
      RegionResponse brief = RegionResponse.of(region);
      return new RegionDetailResponse(
          brief.code(),
          brief.name(),
          brief.kind(),
          brief.zone(),
          brief.locale(),
          brief.workWeek(),
          bases.stream().map(ChangeRegionRequest.LegalBasisEntry::of).toList(),
          brief.etag());
    }
  }

  /** For the API document. */
  @Schema(description = "A page of regions")
  record RegionPage(
      @Schema(description = "Regions by code") List<RegionResponse> items,
      @Schema(description = "Where the next page begins", nullable = true) String nextCursor) {}

  /** Registers a local government. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.PLATFORM_ADMIN)
  @Operation(operationId = "registerRegion", summary = "Register a local government")
  @APIResponse(
      responseCode = "201",
      description = "The new region",
      content = @Content(schema = @Schema(implementation = RegionDetailResponse.class)))
  public Uni<Response> register(@NotNull @Valid RegisterRegionRequest request) {
    RegisterRegion.Command command =
        new RegisterRegion.Command(
            request.code(), request.kind(), request.settings(), caller.actor());
    return idempotency.post(
        request,
        () ->
            register
                .handle(command)
                .map(
                    region ->
                        ETags.created(
                            "/api/v1/regions/" + region.region(),
                            RegionDetailResponse.of(region, List.of()),
                            region.version())));
  }

  /** Regions by code. */
  @GET
  @Authenticated
  @Operation(operationId = "listRegions", summary = "List local governments by code")
  @APIResponse(
      responseCode = "200",
      description = "A page of regions",
      content = @Content(schema = @Schema(implementation = RegionPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Items of a page, 1 to 200", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "Where the page before ended") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint = Cursor.fingerprint("regions");
    return queries
        .list(PageRequest.of(limit, cursor, fingerprint))
        .map(page -> Pages.respond(uri, page.map(RegionResponse::of), fingerprint));
  }

  /** One region. */
  @GET
  @Path("{code}")
  @Authenticated
  @Operation(operationId = "getRegion", summary = "Show a local government")
  @APIResponse(
      responseCode = "200",
      description = "The region",
      content = @Content(schema = @Schema(implementation = RegionDetailResponse.class)))
  public Uni<Response> get(
      @Parameter(description = "Kemendagri code", example = "33.28") @PathParam("code")
          String code) {
    return queries.get(code).map(RegionResource::answer);
  }

  /** Changes a region. */
  @PATCH
  @Path("{code}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COORDINATOR})
  @Operation(
      operationId = "changeRegion",
      summary = "Change a local government or its legal basis",
      description =
          "JSON Merge Patch: what is absent stays. A coordinator changes the legal basis of the own"
              + " region and nothing else. Code and kind never change.")
  @APIResponse(
      responseCode = "200",
      description = "The region after the change",
      content = @Content(schema = @Schema(implementation = RegionDetailResponse.class)))
  public Uni<Response> change(
      @Parameter(description = "Kemendagri code", example = "33.28") @PathParam("code") String code,
      @Parameter(description = "Entity tag of the region as last seen", example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid ChangeRegionRequest request) {
    return change
        .handle(
            new ChangeRegion.Command(
                code,
                new ChangeRegion.Office(caller.region(), caller.runsPlatform(), caller.actor()),
                region -> ETags.require(ifMatch, region.version()),
                request.settings(),
                request.bases()))
        .map(RegionResource::answer);
  }

  private static Response answer(RegionQueries.View view) {
    return ETags.ok(
        RegionDetailResponse.of(view.region(), view.legalBasis()), view.region().version());
  }
}
