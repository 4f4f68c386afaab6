package id.tanggap.account.rest.compliance;

import id.tanggap.account.application.compliance.Compliance;
import id.tanggap.account.application.compliance.ComplianceQueries;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.account.rest.Caller;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.paging.Pages;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which profiles show least of what they must. */
@Path("/api/v1/compliance-checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Compliance")
public class ComplianceCheckResource {
  private final ComplianceQueries queries;
  private final Caller caller;

  ComplianceCheckResource(ComplianceQueries queries, Caller caller) {
    this.queries = queries;
    this.caller = caller;
  }

  /** An account in the list. */
  @Schema(description = "The latest check of an account")
  public record RankedCheck(
      @Schema(description = "The check") UUID checkId,
      @Schema(description = "The account") UUID accountId,
      @Schema(description = "Platform", examples = "INSTAGRAM") Platform platform,
      @Schema(description = "Handle", examples = "dinkes.kabtegal") String handle,
      @Schema(description = "Name in the registry", examples = "Dinkes Kab. Tegal")
          String displayName,
      @Schema(description = "Unit that owns it") UUID unitId,
      @Schema(description = "Its code", examples = "DINKES") String unitCode,
      @Schema(description = "Its name", examples = "Dinas Kesehatan") String unitName,
      @Schema(description = "Score, 0 to 100", examples = "25") int score,
      @Schema(description = "Blocking rules that were broken at the check", examples = "1")
          int blocking,
      @Schema(description = "When it was checked", examples = "2026-02-19T03:05:00Z")
          Instant checkedAt) {

    static RankedCheck of(Compliance.Ranked ranked) {
      return new RankedCheck(
          ranked.checkId(),
          ranked.accountId(),
          ranked.platform(),
          ranked.handle(),
          ranked.displayName(),
          ranked.unitId(),
          ranked.unitCode(),
          ranked.unitName(),
          ranked.score(),
          ranked.blocking(),
          ranked.checkedAt());
    }
  }

  /** For the API document. */
  @Schema(description = "A page of checks")
  record CheckPage(
      @Schema(description = "Latest checks, worst score first") List<RankedCheck> items,
      @Schema(description = "Where the next page begins", nullable = true) String nextCursor) {}

  /** Lists the worst profiles. */
  @GET
  @Authenticated
  @Operation(
      operationId = "listWorstProfiles",
      summary = "List the latest checks of accounts, worst score first",
      description = "Accounts that nobody has checked are not in the list.")
  @APIResponse(
      responseCode = "200",
      description = "A page of checks",
      content = @Content(schema = @Schema(implementation = CheckPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Only on this platform", example = "INSTAGRAM")
          @QueryParam("platform")
          Platform platform,
      @Parameter(description = "Only of this unit code and all below", example = "SETDA")
          @QueryParam("under")
          @Size(max = 32)
          String under,
      @Parameter(description = "Only with at most this score", example = "60")
          @QueryParam("atMost")
          @Min(0)
          @Max(100)
          Integer atMost,
      @Parameter(description = "Items of a page, 1 to 200", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "Where the page before ended") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    Compliance.Filter filter = new Compliance.Filter(caller.sight(), platform, under, atMost);
    String fingerprint =
        Cursor.fingerprint("compliance-checks", caller.fingerprint(), platform, under, atMost);
    PageRequest page = PageRequest.of(limit, cursor, fingerprint);
    return queries
        .worst(filter, page)
        .map(found -> Pages.respond(uri, found.map(RankedCheck::of), fingerprint));
  }
}
