package id.tanggap.account.rest.directory;

import id.tanggap.account.application.official.PublicRegistry;
import id.tanggap.account.domain.directory.PublicStatement;
import id.tanggap.account.domain.directory.PublicView;
import id.tanggap.account.domain.official.AccountStatus;
import id.tanggap.account.domain.official.ControlLevel;
import id.tanggap.account.domain.official.Platform;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An official account as the public sees it. */
@Schema(description = "An official account as the public sees it")
public record PublicAccountResponse(
    @Schema(description = "The account; the same for ever, whatever its handle") UUID id,
    @Schema(description = "Platform", examples = "INSTAGRAM") Platform platform,
    @Schema(description = "Handle without @, or host of a website", examples = "dinkes.kabtegal")
        String handle,
    @Schema(description = "Canonical URL", examples = "https://www.instagram.com/dinkes.kabtegal")
        String url,
    @Schema(description = "Name shown on the platform", examples = "Dinas Kesehatan Kab. Tegal")
        String displayName,
    @Schema(description = "Region", examples = "33.28") String region,
    @Schema(description = "Unit that owns it") UnitName unit,
    @Schema(description = "Registry status now", examples = "ACTIVE") AccountStatus status,
    @Schema(description = "How surely it is under control", examples = "L1")
        ControlLevel controlLevel,
    @Schema(
            description = "First day as an official account; null when it precedes the records",
            nullable = true,
            examples = "2019-03-01")
        LocalDate since,
    @Schema(
            description = "Last day as an official account; null while it is one",
            nullable = true,
            examples = "2026-12-31")
        LocalDate until,
    @Schema(
            description =
                "First day on which its unit had not vouched for it although it was asked to; null"
                    + " when nothing is overdue",
            nullable = true,
            examples = "2026-07-01")
        LocalDate attestationOverdueSince) {

  /** A unit by code and name. */
  @Schema(description = "A unit by code and name")
  public record UnitName(
      @Schema(description = "Code", examples = "DINKES") String code,
      @Schema(description = "Official name", examples = "Dinas Kesehatan") String name) {}

  static PublicAccountResponse of(PublicRegistry.Entry entry) {
    return new PublicAccountResponse(
        entry.id(),
        entry.platform(),
        entry.handle(),
        entry.url(),
        entry.displayName(),
        entry.region(),
        new UnitName(entry.unitCode(), entry.unitName()),
        entry.status(),
        entry.controlLevel(),
        entry.since(),
        entry.retiredOn(),
        entry.overdueSince());
  }

  static PublicAccountResponse of(PublicStatement statement) {
    PublicView view = statement.view();
    return new PublicAccountResponse(
        statement.accountId(),
        view.platform(),
        view.handle(),
        view.url(),
        view.displayName(),
        statement.region(),
        new UnitName(view.unitCode(), view.unitName()),
        view.status(),
        view.controlLevel(),
        view.since(),
        view.until(),
        view.attestationOverdueSince());
  }
}
