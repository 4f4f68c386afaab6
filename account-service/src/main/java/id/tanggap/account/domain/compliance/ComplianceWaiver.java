package id.tanggap.account.domain.compliance;

import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.dispensation.Dispensation;
import id.tanggap.account.domain.dispensation.DispensationState;
import id.tanggap.account.domain.official.OfficialAccount;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** One account is let off one rule for a period. */
@Entity
@Table(name = "compliance_waiver")
public class ComplianceWaiver implements Regional {
  @Id
  @Column(name = "id", nullable = false, updatable = false)
  private UUID id;

  @Column(name = "region", nullable = false, updatable = false)
  private String region;

  @Column(name = "account_id", nullable = false, updatable = false)
  private UUID accountId;

  @Enumerated(EnumType.STRING)
  @Column(name = "rule", nullable = false, updatable = false)
  private ComplianceRule rule;

  @Embedded private Dispensation dispensation;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  ComplianceWaiver() {}

  /** Lets an account off. */
  public static ComplianceWaiver of(
      OfficialAccount account, ComplianceRule rule, Dispensation granted) {
    ComplianceWaiver waiver = new ComplianceWaiver();
    waiver.id = Ids.next();
    waiver.region = account.region();
    waiver.accountId = account.id();
    waiver.rule = rule;
    waiver.dispensation = granted;
    return waiver;
  }

  /** Takes it back. */
  public void revoke(String why, Actor coordinator, Instant now) {
    dispensation.revoke("compliance-waiver", why, coordinator, now);
  }

  /** Whether it holds on a day. */
  public boolean inForceOn(LocalDate day) {
    return dispensation.state() == DispensationState.GRANTED
        && !day.isBefore(dispensation.validFrom())
        && !day.isAfter(dispensation.validTo());
  }

  /** What the history keeps of it. */
  public Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("waiverId", id.toString());
    facts.put("rule", rule.name());
    facts.put("reason", dispensation.reason());
    facts.put("validFrom", dispensation.validFrom().toString());
    facts.put("validTo", dispensation.validTo().toString());
    facts.put("state", dispensation.state().name());
    return facts;
  }

  @Override
  public String region() {
    return region;
  }

  public UUID id() {
    return id;
  }

  public UUID accountId() {
    return accountId;
  }

  public ComplianceRule rule() {
    return rule;
  }

  public Dispensation dispensation() {
    return dispensation;
  }

  public long version() {
    return version;
  }
}
