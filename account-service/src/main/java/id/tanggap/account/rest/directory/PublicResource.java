package id.tanggap.account.rest.directory;

import id.tanggap.account.application.directory.AnswerSigner;
import id.tanggap.account.application.official.PublicDirectory;
import id.tanggap.account.application.official.PublicRegistry;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.account.domain.official.VerifyStatus;
import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.paging.Pages;
import id.tanggap.kit.problem.HttpRejection;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What anybody may ask without a token. */
@Path("/public/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public", description = "What anybody may ask about official accounts")
public class PublicResource {
  static final String REPORTS = "/public/v1/impersonation-reports";
  static final String JWT = "application/jwt";

  private static final List<Variant> FORMS =
      List.of(
          new Variant(MediaType.APPLICATION_JSON_TYPE, (String) null, null),
          new Variant(MediaType.valueOf(JWT), (String) null, null));

  private final PublicDirectory directory;
  private final PublicCache cache;
  private final AnswerSigner signer;
  private final Clock clock;

  PublicResource(PublicDirectory directory, PublicCache cache, AnswerSigner signer, Clock clock) {
    this.directory = directory;
    this.cache = cache;
    this.signer = signer;
    this.clock = clock;
  }

  /** The answer to "is this account official?". */
  @Schema(description = "The answer to: is this account official?")
  public record VerifyResponse(
      @Schema(description = "One of five answers", examples = "OFFICIAL") VerifyStatus status,
      @Schema(description = "The account that was recognised; null when none", nullable = true)
          PublicAccountResponse account,
      @Schema(description = "Its unit; null when no account was recognised", nullable = true)
          PublicAccountResponse.UnitName unit,
      @Schema(description = "When it was checked", examples = "2026-02-19T03:00:00Z")
          Instant checkedAt,
      @Schema(
              description = "The instant asked about; null is now",
              nullable = true,
              examples = "2024-02-19T00:00:00+07:00")
          Instant at,
      @Schema(description = "Official accounts with a similar name, when there is doubt")
          List<PublicAccountResponse> similar,
      @Schema(
              description = "Where to report the account as a fake; null when it is official",
              nullable = true,
              examples = "/public/v1/impersonation-reports")
          String reportFakeAt) {}

  /** For the API document. */
  @Schema(description = "A page of the public directory")
  record PublicAccountPage(
      @Schema(description = "Official accounts") List<PublicAccountResponse> items,
      @Schema(description = "Where the next page begins", nullable = true) String nextCursor) {}

  /** Judges a URL or handle. */
  @GET
  @Path("verify")
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, JWT})
  @Operation(
      operationId = "verifyAccount",
      summary = "Is this account official?",
      description =
          "Takes whatever was pasted: mobile hosts, share links, tracking parameters, @handles."
              + " Always answers 200 with one of five values; an address that nobody knows is"
              + " UNKNOWN, never 404. With Accept: application/jwt the answer is signed (JWS); its"
              + " claims are those of the JSON answer and asked, iss, iat and exp. The keys are at"
              + " /.well-known/jwks.json.")
  @APIResponse(
      responseCode = "200",
      description = "The answer",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = VerifyResponse.class)),
        @Content(mediaType = JWT, schema = @Schema(type = SchemaType.STRING))
      })
  @Extension(name = "x-sends", value = "ETag, Last-Modified, Cache-Control")
  public Uni<Response> verify(
      @Parameter(
              description = "URL or handle as pasted",
              example = "https://m.instagram.com/dinkes.kabtegal?igsh=MWQ1ZGUx")
          @QueryParam("url")
          @Size(max = 2048)
          String url,
      @Parameter(description = "Handle, instead of a URL", example = "@dinkes.kabtegal")
          @QueryParam("handle")
          @Size(max = 300)
          String handle,
      @Parameter(description = "Platform, when the text does not tell", example = "INSTAGRAM")
          @QueryParam("platform")
          Platform platform,
      @Parameter(
              description = "Was it official at this instant? Absent is now",
              example = "2024-02-19T00:00:00+07:00")
          @QueryParam("at")
          Instant at,
      @Context Request request) {
    String text = text(url, handle);
    boolean signed = JWT.equals(request.selectVariant(FORMS).getMediaType().toString());
    Map<String, Object> asked = new LinkedHashMap<>();
    asked.put("text", text);
    asked.put("platform", platform);
    return directory
        .verify(text, platform, at)
        .map(
            verdict ->
                cache.respond(
                    request,
                    new PublicCache.Kept(
                        answer(verdict, at, null),
                        lastChange(
                            Stream.concat(
                                Stream.ofNullable(verdict.entry()), verdict.similar().stream())),
                        false,
                        signed ? JWT : MediaType.APPLICATION_JSON),
                    () -> {
                      VerifyResponse answer = answer(verdict, at, clock.instant());
                      return signed ? signed(asked, answer) : answer;
                    }));
  }

  private String signed(Map<String, Object> asked, VerifyResponse answer) {
    Map<String, Object> claims = new LinkedHashMap<>();
    // without the question the answer could be shown for another one
    claims.put("asked", asked);
    claims.put("status", answer.status());
    claims.put("account", answer.account());
    claims.put("unit", answer.unit());
    claims.put("checkedAt", answer.checkedAt());
    claims.put("at", answer.at());
    claims.put("similar", answer.similar());
    claims.put("reportFakeAt", answer.reportFakeAt());
    return signer.sign(answer.checkedAt(), PublicCache.LIFE, claims);
  }

  /** The directory. */
  @GET
  @Path("accounts")
  @PermitAll
  @Operation(operationId = "listPublicAccounts", summary = "Directory of official accounts")
  @APIResponse(
      responseCode = "200",
      description = "A page of official accounts",
      content = @Content(schema = @Schema(implementation = PublicAccountPage.class)))
  @Extension(name = "x-sends", value = "ETag, Last-Modified, Cache-Control, Link")
  public Uni<Response> accounts(
      @Parameter(description = "Only of this region", example = "33.28")
          @QueryParam("region")
          @Size(max = 5)
          String region,
      @Parameter(description = "Only of units with this code", example = "DINKES")
          @QueryParam("unit")
          @Size(max = 32)
          String unit,
      @Parameter(description = "Only on this platform", example = "INSTAGRAM")
          @QueryParam("platform")
          Platform platform,
      @Parameter(description = "Part of handle or name", example = "dinkes")
          @QueryParam("q")
          @Size(max = 100)
          String text,
      @Parameter(description = "Items of a page, 1 to 200", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "Where the page before ended") @QueryParam("cursor") String cursor,
      @Context UriInfo uri,
      @Context Request request) {
    String fingerprint = Cursor.fingerprint("public-accounts", region, unit, platform, text);
    PageRequest page = PageRequest.of(limit, cursor, fingerprint);
    return directory
        .list(new PublicRegistry.Filter(region, unit, platform, text), page)
        .map(found -> page(uri, request, found, fingerprint));
  }

  private Response page(
      UriInfo uri, Request request, Page<PublicRegistry.Entry> found, String fingerprint) {
    Response whole = Pages.respond(uri, found.map(PublicAccountResponse::of), fingerprint);
    Response answer =
        cache.respond(
            request, whole.getEntity(), whole.getEntity(), lastChange(found.items().stream()));
    String link = whole.getHeaderString("Link");
    return link == null ? answer : Response.fromResponse(answer).header("Link", link).build();
  }

  private static String text(String url, String handle) {
    if (url != null && !url.isBlank()) {
      return url;
    }
    if (handle != null && !handle.isBlank()) {
      return handle.strip().startsWith("@") ? handle : "@" + handle.strip();
    }
    throw new HttpRejection(
        400, "invalid-request", Map.of(), List.of(Fault.at("query:url", "not-blank")));
  }

  private static VerifyResponse answer(
      PublicDirectory.Verdict verdict, Instant at, Instant checkedAt) {
    PublicAccountResponse account =
        verdict.entry() == null ? null : PublicAccountResponse.of(verdict.entry());
    return new VerifyResponse(
        verdict.status(),
        account,
        account == null ? null : account.unit(),
        checkedAt,
        at,
        verdict.similar().stream().map(PublicAccountResponse::of).toList(),
        verdict.status() == VerifyStatus.OFFICIAL ? null : REPORTS);
  }

  private static Instant lastChange(Stream<PublicRegistry.Entry> entries) {
    return entries
        .map(PublicRegistry.Entry::changedAt)
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .orElse(null);
  }
}
