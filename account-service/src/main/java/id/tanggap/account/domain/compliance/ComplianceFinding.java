package id.tanggap.account.domain.compliance;

import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** One verdict of a check, as it is kept. */
@Entity
@Table(name = "compliance_finding")
public class ComplianceFinding implements Regional {
  @Id
  @Column(name = "id", nullable = false, updatable = false)
  private UUID id;

  @Column(name = "region", nullable = false, updatable = false)
  private String region;

  @Column(name = "check_id", nullable = false, updatable = false)
  private UUID checkId;

  @Enumerated(EnumType.STRING)
  @Column(name = "rule", nullable = false, updatable = false)
  private ComplianceRule rule;

  @Enumerated(EnumType.STRING)
  @Column(name = "severity", nullable = false, updatable = false)
  private Severity severity;

  @Column(name = "passed", nullable = false, updatable = false)
  private boolean passed;

  @Enumerated(EnumType.STRING)
  @Column(name = "reason", nullable = false, updatable = false)
  private LintReason reason;

  @Column(name = "expected", nullable = false, updatable = false)
  private String expected;

  ComplianceFinding() {}

  /** Keeps a verdict. */
  public static ComplianceFinding of(ComplianceCheck check, Verdict verdict) {
    ComplianceFinding finding = new ComplianceFinding();
    finding.id = Ids.next();
    finding.region = check.region();
    finding.checkId = check.id();
    finding.rule = verdict.rule();
    finding.severity = verdict.severity();
    finding.passed = verdict.passed();
    finding.reason = verdict.reason();
    finding.expected = verdict.expected();
    return finding;
  }

  /** The verdict. */
  public Verdict verdict() {
    return new Verdict(rule, severity, passed, reason, expected);
  }

  @Override
  public String region() {
    return region;
  }
}
