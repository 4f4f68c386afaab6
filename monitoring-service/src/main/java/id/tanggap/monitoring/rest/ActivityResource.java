package id.tanggap.monitoring.rest;

import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.paging.Pages;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.Language;
import id.tanggap.monitoring.application.ActivityQueries;
import id.tanggap.monitoring.domain.activity.AccountActivity;
import id.tanggap.monitoring.domain.activity.ActivityClass;
import id.tanggap.monitoring.domain.activity.UnitActivity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which accounts and units are alive, as of any date. */
@Path("/api/v1/activity")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COORDINATOR, Roles.LEADER, Roles.EVALUATOR, Roles.AUDITOR, Roles.UNIT_ADMIN})
@Tag(name = "Activity", description = "Which accounts and units are alive, and why")
public class ActivityResource {

  private static final Comparator<Cursor> OLDEST_FIRST =
      Comparator.comparing(
              (Cursor cursor) -> cursor.instant(0), Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(cursor -> cursor.string(1));

  private final ActivityQueries activity;
  private final Reader reader;
  private final Language language;

  ActivityResource(ActivityQueries activity, Reader reader, Language language) {
    this.activity = activity;
    this.reader = reader;
    this.language = language;
  }

  /** Accounts with their class. */
  @GET
  @Operation(
      summary = "List accounts with their activity class",
      description =
          "Every account of the roster as of the date with class, reason, since and proof. Pages are"
              + " in the order of the account id.")
  @APIResponse(
      responseCode = "200",
      description = "A page of accounts",
      content = @Content(schema = @Schema(implementation = ActivityPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Local date, today when absent", example = "2024-02-19")
          @QueryParam("asOf")
          LocalDate asOf,
      @Parameter(description = "Only this class", example = "DORMANT") @QueryParam("class")
          ActivityClass activityClass,
      @Parameter(description = "Only this platform", example = "WEBSITE") @QueryParam("platform")
          String platform,
      @Parameter(description = "Only accounts of this unit") @QueryParam("unitId") UUID unitId,
      @Parameter(description = "Items of a page, 1 to 200", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "Where the page before ended") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint =
        Cursor.fingerprint("activity", reader.fingerprint(), asOf, activityClass, platform, unitId);
    PageRequest page = PageRequest.of(limit, cursor, fingerprint);
    String after = page.after() == null ? "" : page.after().uuid(0).toString();
    return activity
        .region(reader.scope(), asOf)
        .map(
            found ->
                found.accounts().stream()
                    .filter(a -> activityClass == null || is(a, activityClass))
                    .filter(a -> platform == null || platform.equals(a.platform()))
                    .filter(a -> unitId == null || unitId.equals(a.unitId()))
                    .filter(a -> a.accountId().toString().compareTo(after) > 0)
                    .limit(page.fetch())
                    .toList())
        .map(items -> Page.of(items, page, a -> Cursor.of(a.accountId())))
        .map(items -> Pages.respond(uri, items.map(ActivityResponse::of), fingerprint));
  }

  private static boolean is(AccountActivity account, ActivityClass activityClass) {
    return account.verdict().activityClass() == activityClass;
  }

  /** Units with their class. */
  @GET
  @Path("/units")
  @Operation(
      summary = "List units with their activity class",
      description =
          "Units as of the date with the person responsible, longest silence first; units without a"
              + " known post have no age and come last.")
  @APIResponse(
      responseCode = "200",
      description = "A page of units",
      content = @Content(schema = @Schema(implementation = UnitActivityPage.class)))
  public Uni<Response> units(
      @Parameter(description = "Local date, today when absent", example = "2024-02-19")
          @QueryParam("asOf")
          LocalDate asOf,
      @Parameter(
              description = "Only units that count as active, or only the others",
              example = "false")
          @QueryParam("active")
          Boolean active,
      @Parameter(description = "Only this class", example = "DORMANT") @QueryParam("class")
          ActivityClass activityClass,
      @Parameter(description = "Items of a page, 1 to 200", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "Where the page before ended") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint =
        Cursor.fingerprint("activity-units", reader.fingerprint(), asOf, active, activityClass);
    PageRequest page = PageRequest.of(limit, cursor, fingerprint);
    return activity
        .region(reader.scope(), asOf)
        .map(
            found ->
                found.units().stream()
                    .filter(u -> active == null || u.verdict().active() == active)
                    .filter(
                        u -> activityClass == null || u.verdict().activityClass() == activityClass)
                    .filter(
                        u -> page.after() == null || OLDEST_FIRST.compare(key(u), page.after()) > 0)
                    .limit(page.fetch())
                    .toList())
        .map((List<UnitActivity> items) -> Page.of(items, page, ActivityResource::key))
        .map(items -> Pages.respond(uri, items.map(UnitActivityResponse::of), fingerprint));
  }

  private static Cursor key(UnitActivity unit) {
    return Cursor.of(unit.verdict().lastPostAt(), unit.code());
  }

  /** Figures of the region. */
  @GET
  @Path("/summary")
  @Operation(
      summary = "Figures of the region as of a date",
      description =
          "How many units post and answer, how many are trained, and how much of it could be"
              + " observed; a unit admin gets the figures of the own units.")
  @APIResponse(
      responseCode = "200",
      description = "The figures",
      content = @Content(schema = @Schema(implementation = ActivitySummaryResponse.class)))
  public Uni<Response> summary(
      @Parameter(description = "Local date, today when absent", example = "2024-02-19")
          @QueryParam("asOf")
          LocalDate asOf) {
    return activity
        .region(reader.scope(), asOf)
        .map(found -> ActivitySummaryResponse.of(found, language.locale()))
        .map(body -> Response.ok(body).build());
  }

  /** For the API document. */
  @Schema(description = "A page of accounts")
  record ActivityPage(
      @Schema(description = "Accounts") List<ActivityResponse> items,
      @Schema(description = "Where the next page begins") String nextCursor) {}

  /** For the API document. */
  @Schema(description = "A page of units")
  record UnitActivityPage(
      @Schema(description = "Units") List<UnitActivityResponse> items,
      @Schema(description = "Where the next page begins") String nextCursor) {}
}
