package id.tanggap.account.rest.credential;

import id.tanggap.account.application.credential.AlertUrgency;
import id.tanggap.account.application.credential.CredentialQueries;
import id.tanggap.account.application.credential.Credentials;
import id.tanggap.account.application.credential.RewrapSecrets;
import id.tanggap.account.domain.credential.CredentialKind;
import id.tanggap.account.domain.credential.CredentialUse;
import id.tanggap.account.domain.credential.LeasePurpose;
import id.tanggap.account.domain.official.CredentialHealth;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.account.rest.Caller;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.paging.Pages;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.ETags;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** What may be known about credentials: everything but the secrets. */
@Path("/api/v1/credentials")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Credentials", description = "Write-only vault of the access to accounts")
public class CredentialReadResource {
  private final CredentialQueries queries;
  private final RewrapSecrets rewrap;
  private final Caller caller;

  CredentialReadResource(CredentialQueries queries, RewrapSecrets rewrap, Caller caller) {
    this.queries = queries;
    this.rewrap = rewrap;
    this.caller = caller;
  }

  /** For the API document. */
  @Schema(description = "A page of credentials")
  record CredentialPage(
      @Schema(description = "Credentials in the order of storing") List<CredentialResponse> items,
      @Schema(description = "Where the next page begins", nullable = true) String nextCursor) {}

  /** A lease as the audit shows it. */
  @Schema(description = "A lease of a credential, as the audit keeps it")
  record CredentialUseResponse(
      @Schema(description = "The lease") UUID leaseId,
      @Schema(description = "Version of the secret", examples = "2") int version,
      @Schema(description = "Purpose", examples = "PUBLISH") LeasePurpose purpose,
      @Schema(description = "The publication, when one was published", nullable = true)
          UUID publicationId,
      @Schema(description = "The program", examples = "calendar-connector") String client,
      @Schema(description = "Its account at the identity provider", examples = "calendar-connector")
          String caller,
      @Schema(description = "When it was given", examples = "2026-11-20T03:00:00Z")
          Instant leasedAt,
      @Schema(description = "Until when it might be used", examples = "2026-11-20T03:05:00Z")
          Instant expiresAt) {

    static CredentialUseResponse of(CredentialUse use) {
      return new CredentialUseResponse(
          use.leaseId(),
          use.secretVersion(),
          use.purpose(),
          use.publicationId(),
          use.client(),
          use.callerName(),
          use.leasedAt(),
          use.expiresAt());
    }
  }

  /** For the API document. */
  @Schema(description = "A page of leases")
  record CredentialUsePage(
      @Schema(description = "Leases, latest first") List<CredentialUseResponse> items,
      @Schema(description = "Where the next page begins", nullable = true) String nextCursor) {}

  /** An alert as the API shows it. */
  @Schema(description = "Somebody must act before a credential ends")
  record CredentialAlertResponse(
      @Schema(description = "The alert") UUID id,
      @Schema(description = "The credential") UUID credentialId,
      @Schema(description = "The account") UUID accountId,
      @Schema(description = "Kind of access", examples = "PAGE_TOKEN") CredentialKind kind,
      @Schema(description = "Platform of the account", examples = "FACEBOOK") Platform platform,
      @Schema(description = "Handle of the account", examples = "dinkes.kabtegal") String handle,
      @Schema(description = "The unit that owns the account") UUID unitId,
      @Schema(description = "The threshold crossed: 30, 14, 7, 3 or 1 day", examples = "7")
          int thresholdDays,
      @Schema(description = "When the credential ends", examples = "2026-12-31T16:59:00Z")
          Instant endsAt,
      @Schema(description = "When the alert was raised", examples = "2026-12-24T17:00:00Z")
          Instant raisedAt,
      @Schema(description = "Publications planned on the account", examples = "12")
          long scheduledPublications,
      @Schema(description = "Those of them due after the end", examples = "4")
          long publicationsAtRisk,
      @Schema(
              description =
                  "1 to 5 by the threshold, one more with anything planned, one more with anything"
                      + " due after the end",
              examples = "5")
          long weight,
      @Schema(
              description = "LOW from weight 1, MEDIUM from 3, HIGH from 5, CRITICAL from 6",
              examples = "HIGH")
          AlertUrgency urgency) {

    static CredentialAlertResponse of(Credentials.Alert alert) {
      return new CredentialAlertResponse(
          alert.id(),
          alert.credentialId(),
          alert.accountId(),
          alert.kind(),
          alert.platform(),
          alert.handle(),
          alert.unitId(),
          alert.thresholdDays(),
          alert.endsAt(),
          alert.raisedAt(),
          alert.scheduled(),
          alert.atRisk(),
          alert.weight(),
          AlertUrgency.of(alert.weight()));
    }
  }

  /** For the API document. */
  @Schema(description = "A page of alerts")
  record CredentialAlertPage(
      @Schema(description = "Alerts, the most urgent first") List<CredentialAlertResponse> items,
      @Schema(description = "Where the next page begins", nullable = true) String nextCursor) {}

  /** A key of the ring. */
  @Schema(description = "A key of the ring and what lies under it")
  record KeyResponse(
      @Schema(description = "Name of the key", examples = "2026-11") String keyId,
      @Schema(description = "Secrets under it", examples = "96") long secrets,
      @Schema(
              description = "Whether this replica has it; without it those secrets do not open",
              examples = "true")
          boolean inRing,
      @Schema(description = "Whether it seals now", examples = "true") boolean primary) {}

  /** How far a change of keys has come. */
  @Schema(description = "How far a change of keys has come, in the whole installation")
  record KeyRotationResponse(
      @Schema(description = "Name of the key that seals now", examples = "2026-11") String primary,
      @Schema(description = "Secrets in all", examples = "96") long secrets,
      @Schema(description = "Those that are not under it yet", examples = "0") long remaining,
      @Schema(description = "Every key of the ring or in use") List<KeyResponse> keys) {

    static KeyRotationResponse of(RewrapSecrets.Progress progress) {
      return new KeyRotationResponse(
          progress.primary(),
          progress.secrets(),
          progress.remaining(),
          progress.keys().stream()
              .map(key -> new KeyResponse(key.keyId(), key.secrets(), key.inRing(), key.primary()))
              .toList());
    }
  }

  /** Lists credentials. */
  @GET
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN, Roles.AUDITOR, Roles.INTEGRATOR})
  @Operation(operationId = "listCredentials", summary = "List what is known about credentials")
  @APIResponse(
      responseCode = "200",
      description = "A page of credentials",
      content = @Content(schema = @Schema(implementation = CredentialPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Only of this account") @QueryParam("accountId") UUID accountId,
      @Parameter(description = "Only of this kind", example = "OAUTH2_TOKEN") @QueryParam("kind")
          CredentialKind kind,
      @Parameter(description = "Only of this health", example = "EXPIRING") @QueryParam("health")
          CredentialHealth health,
      @Parameter(description = "Items of a page, 1 to 200", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "Where the page before ended") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    Credentials.Filter filter = new Credentials.Filter(caller.sight(), accountId, kind, health);
    String fingerprint =
        Cursor.fingerprint("credentials", caller.fingerprint(), accountId, kind, health);
    PageRequest page = PageRequest.of(limit, cursor, fingerprint);
    return queries
        .list(filter, page)
        .map(found -> Pages.respond(uri, found.map(CredentialResponse::of), fingerprint));
  }

  /** One credential. */
  @GET
  @Path("{id}")
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN, Roles.AUDITOR, Roles.INTEGRATOR})
  @Operation(operationId = "getCredential", summary = "Show what is known about a credential")
  @APIResponse(
      responseCode = "200",
      description = "What is known about it",
      content = @Content(schema = @Schema(implementation = CredentialResponse.class)))
  public Uni<Response> get(@Parameter(description = "The credential") @PathParam("id") UUID id) {
    return queries
        .get(caller.sight(), id)
        .map(view -> ETags.ok(CredentialResponse.of(view), view.credential().version()));
  }

  /** Leases of a credential. */
  @GET
  @Path("{id}/uses")
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN, Roles.AUDITOR})
  @Operation(operationId = "listCredentialUses", summary = "Show to whom a credential was lent")
  @APIResponse(
      responseCode = "200",
      description = "A page of leases",
      content = @Content(schema = @Schema(implementation = CredentialUsePage.class)))
  public Uni<Response> uses(
      @Parameter(description = "The credential") @PathParam("id") UUID id,
      @Parameter(description = "Items of a page, 1 to 200", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "Where the page before ended") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint = Cursor.fingerprint("credential-uses", caller.fingerprint(), id);
    PageRequest page = PageRequest.of(limit, cursor, fingerprint);
    return queries
        .uses(caller.sight(), id, page)
        .map(found -> Pages.respond(uri, found.map(CredentialUseResponse::of), fingerprint));
  }

  /** Open alerts. */
  @GET
  @Path("alerts")
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN, Roles.LEADER, Roles.AUDITOR})
  @Operation(
      operationId = "listCredentialAlerts",
      summary = "List credentials that end soon, the most urgent first",
      description =
          "The tightest threshold that each has crossed, weighed by what is planned on its account."
              + " An alert is over when a new version is stored or the credential revoked.")
  @APIResponse(
      responseCode = "200",
      description = "A page of alerts",
      content = @Content(schema = @Schema(implementation = CredentialAlertPage.class)))
  public Uni<Response> alerts(
      @Parameter(description = "Only this urgent or more", example = "HIGH") @QueryParam("urgency")
          AlertUrgency urgency,
      @Parameter(description = "Items of a page, 1 to 200", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "Where the page before ended") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint = Cursor.fingerprint("credential-alerts", caller.fingerprint(), urgency);
    PageRequest page = PageRequest.of(limit, cursor, fingerprint);
    return queries
        .alerts(caller.sight(), urgency, page)
        .map(found -> Pages.respond(uri, found.map(CredentialAlertResponse::of), fingerprint));
  }

  /** Progress of a change of keys. */
  @GET
  @Path("key-rotation")
  @RolesAllowed(Roles.PLATFORM_ADMIN)
  @Operation(
      operationId = "getKeyRotation",
      summary = "Show how far a change of the vault's keys has come",
      description = "A key may leave the key file when no secret lies under it any more.")
  @APIResponse(
      responseCode = "200",
      description = "Counts by key",
      content = @Content(schema = @Schema(implementation = KeyRotationResponse.class)))
  public Uni<KeyRotationResponse> keyRotation() {
    return rewrap.progress().map(KeyRotationResponse::of);
  }
}
