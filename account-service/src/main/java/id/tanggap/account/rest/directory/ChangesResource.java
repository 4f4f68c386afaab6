package id.tanggap.account.rest.directory;

import id.tanggap.account.application.directory.PublicFeed;
import id.tanggap.account.domain.directory.PublicStatement;
import id.tanggap.account.domain.directory.StatementKind;
import id.tanggap.account.domain.official.VerifyStatus;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the public was told, in order, for those who keep a copy. */
@Path("/public/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public")
public class ChangesResource {
  private static final String NEVER_OLD = "public, no-cache";

  private final PublicFeed feed;

  ChangesResource(PublicFeed feed) {
    this.feed = feed;
  }

  /** One statement of the sequence. */
  @Schema(description = "One statement of the sequence")
  record ChangeResponse(
      @Schema(description = "Number; one greater than that of the statement before", examples = "7")
          long seq,
      @Schema(description = "When it was stated", examples = "2026-02-19T03:00:00Z") Instant at,
      @Schema(description = "Put in or taken out", examples = "PUBLISHED") StatementKind kind,
      @Schema(description = "What verify answers from then on", examples = "OFFICIAL")
          VerifyStatus verify,
      @Schema(description = "The account as the public saw it then; its id is the key of a mirror")
          PublicAccountResponse account) {

    static ChangeResponse of(PublicStatement statement) {
      return new ChangeResponse(
          statement.seq(),
          statement.statedAt(),
          statement.kind(),
          statement.verdict(),
          PublicAccountResponse.of(statement));
    }
  }

  /** Statements behind a number. */
  @Schema(description = "Statements behind a number")
  record ChangesPage(
      @Schema(description = "Statements in their order") List<ChangeResponse> items,
      @Schema(
              description = "What to ask behind next time, also when items is empty",
              examples = "7")
          long nextAfter,
      @Schema(description = "How far the sequence has come, at least", examples = "1204") long last,
      @Schema(description = "Whether more follow at once", examples = "true") boolean more) {}

  /** The sequence. */
  @GET
  @PermitAll
  @Operation(
      operationId = "listPublicChanges",
      summary = "What the public was told, in order",
      description =
          "A mirror applies items in their order (PUBLISHED puts the account in or replaces it,"
              + " WITHDRAWN takes it out), keeps nextAfter and asks again with it. Numbers have no"
              + " gaps and become visible in their order, so none is ever missed. To begin from a"
              + " copy of the directory, first note last, then copy, then follow from the noted"
              + " number. Changes are stated about a second after they are made.")
  @APIResponse(
      responseCode = "200",
      description = "The next statements",
      content = @Content(schema = @Schema(implementation = ChangesPage.class)))
  @Extension(name = "x-sends", value = "Link, Cache-Control")
  public Uni<Response> changes(
      @Parameter(
              description = "Number of the last statement applied; 0 from the start",
              example = "0")
          @QueryParam("after")
          @DefaultValue("0")
          @Min(0)
          long after,
      @Parameter(description = "Statements of a page, 1 to 1000", example = "200")
          @QueryParam("limit")
          @DefaultValue("200")
          @Min(1)
          @Max(1000)
          int limit) {
    return feed.changes(after, limit).map(part -> answer(after, part));
  }

  private static Response answer(long after, PublicFeed.Part part) {
    long next = part.last(after);
    ChangesPage page =
        new ChangesPage(
            part.items().stream().map(ChangeResponse::of).toList(),
            next,
            Math.max(next, part.head().seq()),
            part.more());
    Response.ResponseBuilder answer =
        Response.ok(page, MediaType.APPLICATION_JSON_TYPE).header("Cache-Control", NEVER_OLD);
    if (part.more()) {
      answer.header("Link", "</public/v1/changes?after=" + next + ">; rel=\"next\"");
    }
    return answer.build();
  }
}
