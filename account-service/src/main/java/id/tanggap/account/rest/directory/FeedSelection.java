package id.tanggap.account.rest.directory;

import id.tanggap.account.application.directory.PublicStatements;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.kit.paging.Cursor;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What of the directory a feed is to hold, as query parameters. Filled in by JAX-RS. */
public class FeedSelection {
  @Parameter(description = "Only of this region", example = "33.28")
  @QueryParam("region")
  @Size(max = 5)
  String region;

  @Parameter(description = "Only of units with this code", example = "DINKES")
  @QueryParam("unit")
  @Size(max = 32)
  String unit;

  @Parameter(description = "Only on this platform", example = "INSTAGRAM")
  @QueryParam("platform")
  Platform platform;

  @Parameter(description = "Part of handle or name", example = "dinkes")
  @QueryParam("q")
  @Size(max = 100)
  String text;

  @Parameter(description = "Entries of a page, 1 to 1000", example = "200")
  @QueryParam("limit")
  @Min(1)
  @Max(1000)
  Integer limit;

  @Parameter(description = "Where the page before ended")
  @QueryParam("cursor")
  String cursor;

  PublicStatements.Filter filter() {
    return new PublicStatements.Filter(
        blankAsNull(region), blankAsNull(unit), platform, blankAsNull(text));
  }

  /** Number of the last statement of the page before, null for the first page. */
  Long before() {
    return cursor == null || cursor.isEmpty()
        ? null
        : Cursor.decode(cursor, fingerprint()).number(0);
  }

  int limit(int otherwise) {
    return limit == null ? otherwise : limit;
  }

  String cursorBehind(long seq) {
    return Cursor.of(seq).encode(fingerprint());
  }

  private String fingerprint() {
    return Cursor.fingerprint("public-feed", region, unit, platform, text);
  }

  private static String blankAsNull(String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
