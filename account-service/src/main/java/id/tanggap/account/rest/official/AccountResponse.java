package id.tanggap.account.rest.official;

import id.tanggap.account.application.official.AccountView;
import id.tanggap.account.domain.official.AccountStatus;
import id.tanggap.account.domain.official.ControlLevel;
import id.tanggap.account.domain.official.CredentialHealth;
import id.tanggap.account.domain.official.OfficialAccount;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.kit.web.ETags;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An official account as the API shows it. */
@Schema(description = "An official account or website")
public record AccountResponse(
    @Schema(description = "The account") UUID id,
    @Schema(description = "Region", examples = "33.28") String region,
    @Schema(description = "Unit that owns it") UUID unitId,
    @Schema(description = "Code of the unit", examples = "DINKES") String unitCode,
    @Schema(description = "Platform", examples = "INSTAGRAM") Platform platform,
    @Schema(description = "Handle without @, or host of a website", examples = "dinkes.kabtegal")
        String handle,
    @Schema(
            description = "Immutable id on the platform; null until bound",
            nullable = true,
            examples = "UCabcdefghijklmnopqrstuv")
        String platformId,
    @Schema(description = "Canonical URL", examples = "https://www.instagram.com/dinkes.kabtegal")
        String url,
    @Schema(
            description =
                "Whether the unit alone says that this is the address; the public is told of it"
                    + " once somebody has shown control of it",
            examples = "false")
        boolean addressUnproven,
    @Schema(description = "Name shown on the platform", examples = "Dinas Kesehatan Kab. Tegal")
        String displayName,
    @Schema(description = "What it is for", nullable = true, examples = "Edukasi kesehatan")
        String purpose,
    @Schema(description = "Registry status", examples = "ACTIVE") AccountStatus status,
    @Schema(description = "How surely it is under control", examples = "L1")
        ControlLevel controlLevel,
    @Schema(
            description = "When the proof of control expires",
            nullable = true,
            examples = "2026-08-17T17:00:00Z")
        Instant controlExpiresAt,
    @Schema(description = "Health of the stored credential", examples = "UNKNOWN")
        CredentialHealth credentialHealth,
    @Schema(description = "Whether it is the main account of the region", examples = "false")
        boolean main,
    @Schema(description = "Whether the unit is obliged to have it", examples = "true")
        boolean mandatory,
    @Schema(
            description = "First day as an official account; null when it precedes the records",
            nullable = true,
            examples = "2019-03-01")
        LocalDate activeFrom,
    @Schema(description = "Last day; null while official", nullable = true, examples = "2026-12-31")
        LocalDate retiredOn,
    @Schema(description = "Account that took its place; null when none did", nullable = true)
        UUID successorId,
    @Schema(
            description = "First day without the attestation that is due; null when none is",
            nullable = true,
            examples = "2026-07-01")
        LocalDate attestationOverdueSince,
    @Schema(
            description = "What is kept of the content after its end; null while nobody said",
            nullable = true)
        ArchiveBody archive,
    @Schema(description = "Entity tag, for If-Match", examples = "\"0\"") String etag) {

  static AccountResponse of(AccountView view) {
    OfficialAccount account = view.account();
    return new AccountResponse(
        account.id(),
        account.region(),
        account.unitId(),
        view.owner().code(),
        account.platform(),
        account.handle(),
        account.platformId(),
        account.url(),
        account.listing().unproven(),
        account.displayName(),
        account.purpose(),
        account.status(),
        account.controlLevel(),
        account.controlExpiresAt(),
        account.credentialHealth(),
        account.main(),
        account.mandatory(),
        account.activeFrom(),
        account.retiredOn(),
        account.successorId(),
        account.attestationOverdueSince(),
        ArchiveBody.of(account.archive()),
        ETags.of(account.version()));
  }
}
