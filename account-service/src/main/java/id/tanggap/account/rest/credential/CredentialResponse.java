package id.tanggap.account.rest.credential;

import id.tanggap.account.application.credential.CredentialView;
import id.tanggap.account.domain.credential.Credential;
import id.tanggap.account.domain.credential.CredentialKind;
import id.tanggap.account.domain.credential.CredentialOutcome;
import id.tanggap.account.domain.official.CredentialHealth;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.kit.web.ETags;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known about a credential. It has no place for a secret. */
@Schema(description = "What is known about a credential; never the secret itself")
public record CredentialResponse(
    @Schema(description = "The credential") UUID id,
    @Schema(description = "The account") UUID accountId,
    @Schema(description = "The unit that owns the account") UUID unitId,
    @Schema(description = "Platform of the account", examples = "FACEBOOK") Platform platform,
    @Schema(description = "Handle of the account", examples = "dinkes.kabtegal") String handle,
    @Schema(description = "Kind of access", examples = "OAUTH2_TOKEN") CredentialKind kind,
    @Schema(description = "What the platform granted", examples = "[\"pages_manage_posts\"]")
        List<String> scopes,
    @Schema(
            description = "End of the access token",
            nullable = true,
            examples = "2026-12-31T16:59:00Z")
        Instant expiresAt,
    @Schema(
            description = "End of the whole grant",
            nullable = true,
            examples = "2027-02-28T16:59:00Z")
        Instant dataAccessExpiresAt,
    @Schema(description = "Whether a connector can refresh it by itself", examples = "true")
        boolean refreshable,
    @Schema(
            description = "When it stops working unless somebody acts; null when never",
            nullable = true,
            examples = "2027-02-28T16:59:00Z")
        Instant endsAt,
    @Schema(description = "Health", examples = "HEALTHY") CredentialHealth health,
    @Schema(description = "Version of the secret, from 1", examples = "2") int version,
    @Schema(
            description = "When the platform last accepted it",
            nullable = true,
            examples = "2026-11-20T03:00:00Z")
        Instant lastOkAt,
    @Schema(
            description = "How the last failed use ended",
            nullable = true,
            examples = "RATE_LIMITED")
        CredentialOutcome lastErrorClass,
    @Schema(
            description = "When the last use failed",
            nullable = true,
            examples = "2026-11-19T03:00:00Z")
        Instant lastErrorAt,
    @Schema(
            description = "When it was revoked; null when it works",
            nullable = true,
            examples = "2026-11-21T03:00:00Z")
        Instant revokedAt,
    @Schema(
            description = "Until when control of the account must be proved in another way",
            nullable = true,
            examples = "2026-12-05T03:00:00Z")
        Instant proofDueAt,
    @Schema(description = "When it was first stored", examples = "2026-10-01T03:00:00Z")
        Instant createdAt,
    @Schema(description = "When it last changed", examples = "2026-11-20T03:00:00Z")
        Instant changedAt,
    @Schema(description = "Entity tag, for If-Match", examples = "\"3\"") String etag) {

  static CredentialResponse of(CredentialView view) {
    Credential credential = view.credential();
    return new CredentialResponse(
        credential.id(),
        credential.accountId(),
        view.account().unitId(),
        view.account().platform(),
        view.account().handle(),
        credential.kind(),
        credential.terms().scopes(),
        credential.terms().expiresAt(),
        credential.terms().dataAccessExpiresAt(),
        credential.refreshable(),
        credential.endsAt(),
        credential.health(),
        credential.secretVersion(),
        credential.lastOkAt(),
        credential.lastErrorClass(),
        credential.lastErrorAt(),
        credential.revokedAt(),
        credential.proofDueAt(),
        credential.createdAt(),
        credential.changedAt(),
        ETags.of(credential.version()));
  }
}
