package id.tanggap.account.rest.directory;

import id.tanggap.kit.web.CsvExport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The directory in the forms that feed readers, programs and spreadsheets know. */
@Path("/public/v1")
@Tag(name = "Public")
public class FeedResource {
  private static final int PAGE = 200;
  private static final int SHEET = 1000;
  private static final String PAGES =
      "The newest statement comes first. A page holds at most 1000 entries and links to the next"
          + " one; feeds lag behind a change by about a second. Asked again with If-None-Match, or"
          + " with If-Modified-Since, the answer is 304 while nothing was added.";

  private final FeedPages pages;

  FeedResource(FeedPages pages) {
    this.pages = pages;
  }

  /** As Atom. */
  @GET
  @Path("accounts.atom")
  @PermitAll
  @Produces("application/atom+xml")
  @Operation(
      operationId = "publicAccountsAtom",
      summary = "The directory as Atom feed",
      description = PAGES)
  @APIResponse(
      responseCode = "200",
      description = "A page of the feed",
      content =
          @Content(mediaType = "application/atom+xml", schema = @Schema(type = SchemaType.STRING)))
  @Extension(name = "x-sends", value = "ETag, Last-Modified, Cache-Control, Link")
  public Uni<Response> atom(
      @BeanParam @Valid FeedSelection selection, @Context UriInfo uri, @Context Request request) {
    return pages.respond(selection, PAGE, uri, request, AtomFeed.MEDIA_TYPE, AtomFeed::of);
  }

  /** As JSON Feed. */
  @GET
  @Path("accounts.json")
  @PermitAll
  @Produces({"application/feed+json", "application/json"})
  @Operation(
      operationId = "publicAccountsJsonFeed",
      summary = "The directory as JSON Feed 1.1",
      description = PAGES)
  @APIResponse(
      responseCode = "200",
      description = "A page of the feed",
      content =
          @Content(
              mediaType = "application/feed+json",
              schema = @Schema(type = SchemaType.OBJECT),
              examples = @ExampleObject(name = "feed", value = JsonFeed.EXAMPLE)))
  @Extension(name = "x-sends", value = "ETag, Last-Modified, Cache-Control, Link")
  public Uni<Response> jsonFeed(
      @BeanParam @Valid FeedSelection selection, @Context UriInfo uri, @Context Request request) {
    return pages.respond(selection, PAGE, uri, request, JsonFeed.MEDIA_TYPE, JsonFeed::of);
  }

  /** As CSV. */
  @GET
  @Path("accounts.csv")
  @PermitAll
  @Produces("text/csv")
  @Operation(
      operationId = "publicAccountsCsv",
      summary = "The directory as CSV that the import of accounts takes back",
      description =
          PAGES
              + " Columns unitCode,platform,url,displayName as in the import, then region,unitName,"
              + "handle,status,controlLevel,since. Cells that a spreadsheet would take for a formula"
              + " begin with an apostrophe, which the import takes off again.")
  @APIResponse(
      responseCode = "200",
      description = "A page of the table",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
  @Extension(name = "x-sends", value = "ETag, Last-Modified, Cache-Control, Link")
  public Uni<Response> csv(
      @BeanParam @Valid FeedSelection selection, @Context UriInfo uri, @Context Request request) {
    return pages.respond(selection, SHEET, uri, request, CsvExport.MEDIA_TYPE, CsvFeed::of);
  }
}
