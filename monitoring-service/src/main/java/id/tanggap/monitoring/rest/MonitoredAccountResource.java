package id.tanggap.monitoring.rest;

import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.paging.Pages;
import id.tanggap.kit.security.Roles;
import id.tanggap.monitoring.application.ActivityQueries;
import id.tanggap.monitoring.domain.activity.AccountActivity;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which accounts are watched, and how well. */
@Path("/api/v1/monitored-accounts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COORDINATOR, Roles.LEADER, Roles.EVALUATOR, Roles.AUDITOR, Roles.UNIT_ADMIN})
@Tag(name = "Monitored accounts", description = "Which accounts are watched, and how well")
public class MonitoredAccountResource {

  private final ActivityQueries activity;
  private final Reader reader;

  MonitoredAccountResource(ActivityQueries activity, Reader reader) {
    this.activity = activity;
    this.reader = reader;
  }

  /** The roster of accounts. */
  @GET
  @Operation(
      summary = "List watched accounts",
      description =
          "The roster of accounts as of the date with the covered part of the last 28 days: what is"
              + " covered too little is unknown, not inactive.")
  @APIResponse(
      responseCode = "200",
      description = "A page of accounts",
      content = @Content(schema = @Schema(implementation = MonitoredAccountPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Local date, today when absent", example = "2024-02-19")
          @QueryParam("asOf")
          LocalDate asOf,
      @Parameter(description = "Only accounts of this unit") @QueryParam("unitId") UUID unitId,
      @Parameter(description = "Items of a page, 1 to 200", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "Where the page before ended") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint =
        Cursor.fingerprint("monitored-accounts", reader.fingerprint(), asOf, unitId);
    PageRequest page = PageRequest.of(limit, cursor, fingerprint);
    String after = page.after() == null ? "" : page.after().uuid(0).toString();
    return activity
        .region(reader.scope(), asOf)
        .map(
            found ->
                found.accounts().stream()
                    .filter(a -> unitId == null || unitId.equals(a.unitId()))
                    .filter(a -> a.accountId().toString().compareTo(after) > 0)
                    .limit(page.fetch())
                    .toList())
        .map(items -> Page.of(items, page, a -> Cursor.of(a.accountId())))
        .map(items -> Pages.respond(uri, items.map(MonitoredAccountResponse::of), fingerprint));
  }

  /** A watched account. */
  @Schema(description = "A watched account")
  record MonitoredAccountResponse(
      @Schema(description = "The account") UUID id,
      @Schema(description = "Unit that answered for it on the date") UUID unitId,
      @Schema(description = "Code of the unit") String unitCode,
      @Schema(description = "Platform") String platform,
      @Schema(description = "Handle, or host of a website") String handle,
      @Schema(description = "Canonical address") String url,
      @Schema(description = "Whether the unit is judged by it", examples = "true")
          boolean mandatory,
      @Schema(description = "Covered part of the last 28 days, 0 to 1", examples = "0.9821")
          BigDecimal coverage,
      @Schema(description = "Last public post known", examples = "2024-02-18T03:15:00Z")
          Instant lastPublicPostAt) {

    static MonitoredAccountResponse of(AccountActivity account) {
      return new MonitoredAccountResponse(
          account.accountId(),
          account.unitId(),
          account.unitCode(),
          account.platform(),
          account.handle(),
          account.url(),
          account.mandatory(),
          account.verdict().coverage(),
          account.verdict().lastPostAt());
    }
  }

  /** For the API document. */
  @Schema(description = "A page of watched accounts")
  record MonitoredAccountPage(
      @Schema(description = "Accounts") List<MonitoredAccountResponse> items,
      @Schema(description = "Where the next page begins") String nextCursor) {}
}
