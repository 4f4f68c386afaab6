package id.tanggap.account.rest.obligation;

import id.tanggap.account.application.obligation.ObligationGaps;
import id.tanggap.account.application.obligation.ObligationQueries;
import id.tanggap.account.domain.obligation.GapState;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.account.domain.unit.Circle;
import id.tanggap.account.domain.unit.UnitType;
import id.tanggap.account.rest.Caller;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.paging.Pages;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

/** What units must have and have not. */
@Path("/api/v1/obligation-gaps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Obligations")
public class ObligationGapResource {
  private final ObligationQueries queries;
  private final Caller caller;

  ObligationGapResource(ObligationQueries queries, Caller caller) {
    this.queries = queries;
    this.caller = caller;
  }

  /** Counts of one platform and kind. */
  @Schema(description = "Counts of one platform and kind of unit; the states add up to obliged")
  public record GapTally(
      @Schema(description = "Platform", examples = "FACEBOOK") Platform platform,
      @Schema(description = "Kind of unit", examples = "DISTRICT") UnitType unitType,
      @Schema(description = "Units obliged", examples = "18") long obliged,
      @Schema(description = "Those that have it", examples = "11") long fulfilled,
      @Schema(description = "Those without an account", examples = "3") long missing,
      @Schema(description = "Those still in grace", examples = "0") long inGrace,
      @Schema(description = "Those whose account is not active", examples = "2") long notActive,
      @Schema(description = "Those whose control is too low", examples = "1") long controlTooLow,
      @Schema(description = "Those let off", examples = "1") long waived) {

    static GapTally of(ObligationGaps.Tally tally) {
      return new GapTally(
          tally.platform(),
          tally.unitType(),
          tally.obliged(),
          tally.fulfilled(),
          tally.missing(),
          tally.inGrace(),
          tally.notActive(),
          tally.controlTooLow(),
          tally.waived());
    }
  }

  /** All counts of a day. */
  @Schema(description = "Counts by platform and kind of unit")
  public record GapSummary(
      @Schema(description = "Day of the counts", examples = "2026-02-19") LocalDate asOf,
      @Schema(description = "Counts by platform and kind") List<GapTally> items) {}

  /** Lists gaps. */
  @GET
  @Authenticated
  @Operation(
      operationId = "listObligationGaps",
      summary = "List units that do not fulfil an obligation",
      description =
          "Of today unless asked otherwise. For a day that is over, status and control follow the"
              + " history of the account; for one to come, accounts count as they stand today.")
  @APIResponse(
      responseCode = "200",
      description = "A page of gaps",
      content = @Content(schema = @Schema(implementation = GapResponse.GapPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Day in question; absent is today", example = "2026-02-19")
          @QueryParam("asOf")
          LocalDate asOf,
      @Parameter(description = "Only of this unit code and all below", example = "SETDA")
          @QueryParam("under")
          @Size(max = 32)
          String under,
      @Parameter(description = "Only of this unit") @QueryParam("unitId") UUID unitId,
      @Parameter(description = "Only of this kind of unit", example = "DISTRICT")
          @QueryParam("unitType")
          UnitType unitType,
      @Parameter(description = "Only of this platform", example = "FACEBOOK")
          @QueryParam("platform")
          Platform platform,
      @Parameter(description = "Only in this state", example = "MISSING") @QueryParam("state")
          GapState state,
      @Parameter(description = "Items of a page, 1 to 200", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "Where the page before ended") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    ObligationQueries.GapRequest request = request(asOf, under, unitId, unitType, platform, state);
    String fingerprint =
        Cursor.fingerprint(
            "obligation-gaps",
            caller.fingerprint(),
            asOf,
            under,
            unitId,
            unitType,
            platform,
            state);
    PageRequest page = PageRequest.of(limit, cursor, fingerprint);
    return queries
        .gaps(request, page)
        .map(found -> Pages.respond(uri, found.map(GapResponse::of), fingerprint));
  }

  /** Counts gaps. */
  @GET
  @Path("summary")
  @Authenticated
  @Operation(
      operationId = "summariseObligationGaps",
      summary = "Count gaps by platform and kind of unit",
      description = "Counts units that the caller may see.")
  @APIResponse(
      responseCode = "200",
      description = "The counts",
      content = @Content(schema = @Schema(implementation = GapSummary.class)))
  public Uni<GapSummary> summary(
      @Parameter(description = "Day in question; absent is today", example = "2026-02-19")
          @QueryParam("asOf")
          LocalDate asOf,
      @Parameter(description = "Only of this unit code and all below", example = "SETDA")
          @QueryParam("under")
          @Size(max = 32)
          String under,
      @Parameter(description = "Only of this kind of unit", example = "DISTRICT")
          @QueryParam("unitType")
          UnitType unitType,
      @Parameter(description = "Only of this platform", example = "FACEBOOK")
          @QueryParam("platform")
          Platform platform) {
    return queries
        .summary(request(asOf, under, null, unitType, platform, null))
        .map(
            summary ->
                new GapSummary(
                    summary.asOf(), summary.tallies().stream().map(GapTally::of).toList()));
  }

  private ObligationQueries.GapRequest request(
      LocalDate asOf,
      String under,
      UUID unitId,
      UnitType unitType,
      Platform platform,
      GapState state) {
    return new ObligationQueries.GapRequest(
        caller.sight(),
        asOf,
        new Circle(listOf(unitType), listOf(platform), listOf(under)),
        unitId,
        listOf(state));
  }

  private static <T> List<T> listOf(T value) {
    return value == null ? List.of() : List.of(value);
  }
}
