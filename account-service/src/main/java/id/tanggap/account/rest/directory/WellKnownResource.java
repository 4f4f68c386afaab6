package id.tanggap.account.rest.directory;

import id.tanggap.account.application.directory.AnswerSigner;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What programs look for at a fixed place (RFC 8615). */
@Path("/.well-known")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public")
public class WellKnownResource {
  private static final int PAGE = 500;
  private static final String JWKS =
      """
      {"keys": [{"kty": "EC", "crv": "P-256", "kid": "2026-1", "use": "sig", "alg": "ES256",
                 "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
                 "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}]}
      """;

  private final FeedPages pages;
  private final PublicCache cache;
  private final AnswerSigner signer;

  WellKnownResource(FeedPages pages, PublicCache cache, AnswerSigner signer) {
    this.pages = pages;
    this.cache = cache;
    this.signer = signer;
  }

  /** Where the parts of the public directory are. */
  @Schema(description = "Where the parts of the public directory are")
  record DirectoryLinks(
      @Schema(description = "Is this account official?", examples = "/public/v1/verify")
          String verify,
      @Schema(description = "The directory", examples = "/public/v1/accounts") String accounts,
      @Schema(description = "What was told, in order", examples = "/public/v1/changes")
          String changes,
      @Schema(description = "Atom feed", examples = "/public/v1/accounts.atom") String atom,
      @Schema(description = "JSON Feed", examples = "/public/v1/accounts.json") String jsonFeed,
      @Schema(description = "CSV", examples = "/public/v1/accounts.csv") String csv,
      @Schema(description = "Keys of signed answers", examples = "/.well-known/jwks.json")
          String keys,
      @Schema(description = "Where to report a fake", examples = "/public/v1/impersonation-reports")
          String reportFake) {

    static DirectoryLinks below(String root) {
      return new DirectoryLinks(
          root + "/public/v1/verify",
          root + "/public/v1/accounts",
          root + "/public/v1/changes",
          root + "/public/v1/accounts.atom",
          root + "/public/v1/accounts.json",
          root + "/public/v1/accounts.csv",
          root + "/.well-known/jwks.json",
          root + PublicResource.REPORTS);
    }
  }

  /** The official accounts, and where to learn more. */
  @Schema(description = "The official accounts, page by page, and where to learn more")
  record OfficialAccounts(
      @Schema(description = "Version of this form", examples = "1") int version,
      @Schema(description = "How far the public sequence had come", examples = "1204") long seq,
      @Schema(
              description = "When anything last changed",
              nullable = true,
              examples = "2026-02-19T03:00:00Z")
          Instant updated,
      @Schema(description = "Where the parts of the directory are") DirectoryLinks links,
      @Schema(description = "Official accounts, the newest statement first")
          List<PublicAccountResponse> accounts,
      @Schema(
              description = "Where the next page is; null on the last one",
              nullable = true,
              examples = "/.well-known/official-accounts.json?cursor=AbC")
          String next) {

    static OfficialAccounts of(FeedPage page) {
      return new OfficialAccounts(
          1,
          page.seq(),
          page.updated(),
          DirectoryLinks.below(page.root()),
          page.items().stream().map(PublicAccountResponse::of).toList(),
          page.next());
    }
  }

  /** The official accounts. */
  @GET
  @Path("official-accounts.json")
  @PermitAll
  @Operation(
      operationId = "wellKnownOfficialAccounts",
      summary = "The official accounts at a fixed place",
      description = "At most 1000 accounts a page; next leads to the following page.")
  @APIResponse(
      responseCode = "200",
      description = "A page of official accounts",
      content = @Content(schema = @Schema(implementation = OfficialAccounts.class)))
  @Extension(name = "x-sends", value = "ETag, Last-Modified, Cache-Control, Link")
  public Uni<Response> officialAccounts(
      @BeanParam @Valid FeedSelection selection, @Context UriInfo uri, @Context Request request) {
    return pages.respond(
        selection, PAGE, uri, request, MediaType.APPLICATION_JSON, OfficialAccounts::of);
  }

  /** The keys of signed answers. */
  @GET
  @Path("jwks.json")
  @PermitAll
  @Operation(
      operationId = "wellKnownKeys",
      summary = "Public keys of signed answers",
      description =
          "A JWK set (RFC 7517). Several keys while one takes over from another; the header of an"
              + " answer names its key (kid).")
  @APIResponse(
      responseCode = "200",
      description = "The keys",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(type = SchemaType.OBJECT, description = "A JWK set"),
              examples = @ExampleObject(name = "keys", value = JWKS)))
  @Extension(name = "x-sends", value = "ETag, Cache-Control")
  public Response keys(@Context Request request) {
    Map<String, Object> set = Map.of("keys", signer.publicKeys());
    return cache.respond(request, set, signer.publicKeys(), null);
  }
}
