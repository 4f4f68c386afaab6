package id.tanggap.account.rest.history;

import com.fasterxml.jackson.annotation.JsonRawValue;
import id.tanggap.account.application.history.HistoryBook;
import id.tanggap.account.application.history.HistoryQueries;
import id.tanggap.account.application.history.VerifyHistory;
import id.tanggap.account.domain.history.HistoryEntry;
import id.tanggap.account.domain.history.SubjectType;
import id.tanggap.account.rest.Caller;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.paging.Pages;
import id.tanggap.kit.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who changed what, for those who answer for it and those who check them. */
@Path("/api/v1/history-entries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COORDINATOR, Roles.AUDITOR})
@Tag(name = "History", description = "Who changed what and when, sealed against later changes")
public class HistoryResource {
  private final HistoryQueries queries;
  private final VerifyHistory verification;
  private final Caller caller;
  private final Clock clock;

  HistoryResource(HistoryQueries queries, VerifyHistory verification, Caller caller, Clock clock) {
    this.queries = queries;
    this.verification = verification;
    this.caller = caller;
    this.clock = clock;
  }

  /** An entry as the API shows it. */
  @Schema(description = "One change, with what is kept of the thing before and after")
  public record HistoryEntryResponse(
      @Schema(description = "Place in the history of the region", examples = "128") long sequence,
      @Schema(description = "What kind of thing changed", examples = "ACCOUNT")
          SubjectType subjectType,
      @Schema(description = "The thing") UUID subjectId,
      @Schema(description = "What was done", examples = "SUSPENDED") String action,
      @Schema(description = "Subject of the token of who did it", examples = "7d3f8c1e")
          String actorId,
      @Schema(description = "Who did it", examples = "Contoh Koordinator") String actorName,
      @Schema(description = "When", examples = "2026-02-19T03:00:00Z") Instant at,
      @Schema(
              description = "Before; null for a beginning",
              nullable = true,
              type = SchemaType.OBJECT,
              additionalProperties = Schema.True.class)
          @JsonRawValue
          String before,
      @Schema(
              description = "Afterwards; null for an end",
              nullable = true,
              type = SchemaType.OBJECT,
              additionalProperties = Schema.True.class)
          @JsonRawValue
          String after,
      @Schema(description = "SHA-256 over the entry and the hash of the one before it")
          String hash) {

    static HistoryEntryResponse of(HistoryEntry entry) {
      return new HistoryEntryResponse(
          entry.sequence(),
          entry.subjectType(),
          entry.subjectId(),
          entry.action(),
          entry.actorId(),
          entry.actorName(),
          entry.at(),
          entry.before(),
          entry.after(),
          entry.hash());
    }
  }

  /** For the API document. */
  @Schema(description = "A page of the history")
  record HistoryPage(
      @Schema(description = "Changes, newest first") List<HistoryEntryResponse> items,
      @Schema(description = "Where the next page begins", nullable = true) String nextCursor) {}

  /** Outcome of a verification. */
  @Schema(description = "Whether the history of the region is as it was written")
  public record VerificationResponse(
      @Schema(description = "The region", examples = "33.28") String region,
      @Schema(description = "Whether every entry is whole and none is missing", examples = "true")
          boolean intact,
      @Schema(description = "How many entries were found whole, from the first", examples = "4711")
          long entries,
      @Schema(
              description = "Place of the first entry that is missing or was altered",
              nullable = true,
              examples = "4712")
          Long brokenAt,
      @Schema(description = "Hash of the last entry; worth writing down elsewhere") String head,
      @Schema(description = "When it was checked", examples = "2026-02-19T03:00:00Z")
          Instant checkedAt) {}

  /** Lists changes. */
  @GET
  @Operation(operationId = "listHistory", summary = "List who changed what, newest first")
  @APIResponse(
      responseCode = "200",
      description = "A page of the history",
      content = @Content(schema = @Schema(implementation = HistoryPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Only about this kind of thing", example = "ACCOUNT")
          @QueryParam("subjectType")
          SubjectType subjectType,
      @Parameter(description = "Only about this thing") @QueryParam("subjectId") UUID subjectId,
      @Parameter(description = "Only what this one did", example = "system")
          @QueryParam("actorId")
          @Size(max = 200)
          String actorId,
      @Parameter(description = "Items of a page, 1 to 200", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "Where the page before ended") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint =
        Cursor.fingerprint("history", caller.region(), subjectType, subjectId, actorId);
    PageRequest page = PageRequest.of(limit, cursor, fingerprint);
    return queries
        .list(new HistoryBook.Filter(caller.region(), subjectType, subjectId, actorId), page)
        .map(found -> Pages.respond(uri, found.map(HistoryEntryResponse::of), fingerprint));
  }

  /** Verifies the chain. */
  @GET
  @Path("verification")
  @Operation(
      operationId = "verifyHistory",
      summary = "Check that nothing in the history was altered, removed or added",
      description = "Walks the whole history of the region and recomputes every hash.")
  @APIResponse(
      responseCode = "200",
      description = "The outcome",
      content = @Content(schema = @Schema(implementation = VerificationResponse.class)))
  public Uni<VerificationResponse> verify() {
    return verification
        .handle(caller.region())
        .map(
            found ->
                new VerificationResponse(
                    found.region(),
                    found.intact(),
                    found.entries(),
                    found.brokenAt(),
                    found.head().hash(),
                    clock.instant()));
  }
}
