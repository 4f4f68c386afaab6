package id.tanggap.account.domain.official;

import java.util.LinkedHashMap;
import java.util.Map;

/** What an account is at one moment, in the words of the audit. */
public final class AccountFacts {
  private AccountFacts() {}

  /** Everything that a change may touch. */
  public static Map<String, Object> of(OfficialAccount account) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("unitId", account.unitId());
    facts.put("platform", account.platform());
    facts.put("handle", account.handle());
    facts.put("platformId", account.platformId());
    facts.put("url", account.url());
    facts.put("addressUnproven", account.listing().unproven());
    facts.put("displayName", account.displayName());
    facts.put("purpose", account.purpose());
    facts.put("status", account.status());
    facts.put("controlLevel", account.controlLevel());
    facts.put("controlExpiresAt", account.controlExpiresAt());
    facts.put("credentialHealth", account.credentialHealth());
    facts.put("main", account.main());
    facts.put("mandatory", account.mandatory());
    facts.put("activeFrom", account.activeFrom());
    facts.put("retiredOn", account.retiredOn());
    facts.put("successorId", account.successorId());
    facts.put("attestationOverdueSince", account.attestationOverdueSince());
    Archive archive = account.archive();
    facts.put("archiveLocation", archive == null ? null : archive.location());
    facts.put("archiveExportedOn", archive == null ? null : archive.exportedOn());
    facts.put("archiveExportedBy", archive == null ? null : archive.exportedBy());
    facts.put("archiveWaiver", archive == null ? null : archive.waiver());
    return facts;
  }
}
