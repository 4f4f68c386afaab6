package id.tanggap.account.domain.compliance;

import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rules of a region for profiles on one platform, in the place of the defaults. */
@Entity
@Table(name = "compliance_profile")
public class ComplianceProfile implements Regional {
  @Id
  @Column(name = "id", nullable = false, updatable = false)
  private UUID id;

  @Column(name = "region", nullable = false, updatable = false)
  private String region;

  @Enumerated(EnumType.STRING)
  @Column(name = "platform", nullable = false, updatable = false)
  private Platform platform;

  /** One {@code RULE=SEVERITY} for each rule. */
  @Column(name = "severities", nullable = false)
  private String[] severities;

  @Column(name = "name_pattern")
  private String namePattern;

  @Column(name = "link_domains", nullable = false)
  private String[] linkDomains;

  @Column(name = "complaint_terms", nullable = false)
  private String[] complaintTerms;

  @Column(name = "policy_terms", nullable = false)
  private String[] policyTerms;

  @Column(name = "changed_by", nullable = false)
  private String changedBy;

  @Column(name = "changed_at", nullable = false)
  private Instant changedAt;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  ComplianceProfile() {}

  /** Puts rules of the region in the place of the defaults. */
  public static ComplianceProfile of(
      String region, Platform platform, ProfileRules rules, Actor actor, Instant now) {
    ComplianceProfile profile = new ComplianceProfile();
    profile.id = Ids.next();
    profile.region = region;
    profile.platform = platform;
    profile.replace(rules, actor, now);
    return profile;
  }

  /** Puts other rules in the place of the recorded ones. */
  public void replace(ProfileRules rules, Actor actor, Instant now) {
    severities =
        rules.severities().entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .sorted()
            .toArray(String[]::new);
    namePattern = rules.namePattern();
    linkDomains = rules.linkDomains().toArray(String[]::new);
    complaintTerms = rules.complaintTerms().toArray(String[]::new);
    policyTerms = rules.policyTerms().toArray(String[]::new);
    changedBy = actor.name();
    changedAt = now;
  }

  /** The rules. */
  public ProfileRules rules() {
    Map<ComplianceRule, Severity> read = new EnumMap<>(ComplianceRule.class);
    for (String entry : severities) {
      int sign = entry.indexOf('=');
      read.put(
          ComplianceRule.valueOf(entry.substring(0, sign)),
          Severity.valueOf(entry.substring(sign + 1)));
    }
    return new ProfileRules(
        read, namePattern, List.of(linkDomains), List.of(complaintTerms), List.of(policyTerms));
  }

  /** What the history keeps of it. */
  public Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("platform", platform.name());
    facts.put("severities", List.of(severities));
    facts.put("namePattern", namePattern);
    facts.put("linkDomains", List.of(linkDomains));
    facts.put("complaintTerms", List.of(complaintTerms));
    facts.put("policyTerms", List.of(policyTerms));
    return facts;
  }

  @Override
  public String region() {
    return region;
  }

  public UUID id() {
    return id;
  }

  public Platform platform() {
    return platform;
  }

  public long version() {
    return version;
  }
}
