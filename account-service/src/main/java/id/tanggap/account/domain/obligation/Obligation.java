package id.tanggap.account.domain.obligation;

import id.tanggap.account.domain.official.ControlLevel;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.account.domain.unit.UnitType;
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
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * "Every unit of this kind must have this platform from this day on." Kind and platform never
 * change; a rule that asks something else of somebody else is another rule. Two rules for the same
 * kind and platform never hold on the same day, which a constraint has the last word on.
 */
@Entity
@Table(name = "obligation")
public class Obligation implements Regional {
  @Id
  @Column(name = "id", nullable = false, updatable = false)
  private UUID id;

  @Column(name = "region", nullable = false, updatable = false)
  private String region;

  @Enumerated(EnumType.STRING)
  @Column(name = "unit_type", nullable = false, updatable = false)
  private UnitType unitType;

  @Enumerated(EnumType.STRING)
  @Column(name = "platform", nullable = false, updatable = false)
  private Platform platform;

  @Enumerated(EnumType.STRING)
  @Column(name = "standing", nullable = false)
  private Standing standing;

  @Enumerated(EnumType.STRING)
  @Column(name = "control_level", nullable = false)
  private ControlLevel controlLevel;

  @Column(name = "grace_days", nullable = false)
  private int graceDays;

  @Column(name = "valid_from", nullable = false)
  private LocalDate validFrom;

  @Column(name = "valid_to")
  private LocalDate validTo;

  @Column(name = "basis_number", nullable = false)
  private String basisNumber;

  @Column(name = "basis_title", nullable = false)
  private String basisTitle;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "changed_at", nullable = false)
  private Instant changedAt;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  Obligation() {}

  /** Lays down a rule. */
  public static Obligation define(
      String region, UnitType unitType, Platform platform, ObligationTerms terms, Instant now) {
    Obligation created = new Obligation();
    created.id = Ids.next();
    created.region = region;
    created.unitType = unitType;
    created.platform = platform;
    created.take(terms);
    created.createdAt = now;
    created.changedAt = now;
    return created;
  }

  /**
   * Takes over new terms.
   *
   * @return whether anything changed
   */
  public boolean revise(ObligationTerms terms, Instant now) {
    if (terms.equals(terms())) {
      return false;
    }
    take(terms);
    changedAt = now;
    return true;
  }

  /** What it asks for. */
  public ObligationTerms terms() {
    return new ObligationTerms(
        standing,
        controlLevel,
        graceDays,
        validFrom,
        validTo,
        new LegalBasis(basisNumber, basisTitle));
  }

  /** What the history keeps of it. */
  public Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("unitType", unitType.name());
    facts.put("platform", platform.name());
    facts.put("standing", standing.name());
    facts.put("controlLevel", controlLevel.name());
    facts.put("graceDays", graceDays);
    facts.put("validFrom", validFrom.toString());
    facts.put("validTo", validTo == null ? null : validTo.toString());
    facts.put("basisNumber", basisNumber);
    facts.put("basisTitle", basisTitle);
    return facts;
  }

  private void take(ObligationTerms terms) {
    standing = terms.standing();
    controlLevel = terms.controlLevel();
    graceDays = terms.graceDays();
    validFrom = terms.validFrom();
    validTo = terms.validTo();
    basisNumber = terms.basis().number();
    basisTitle = terms.basis().title();
  }

  @Override
  public String region() {
    return region;
  }

  public UUID id() {
    return id;
  }

  public UnitType unitType() {
    return unitType;
  }

  public Platform platform() {
    return platform;
  }

  public Instant changedAt() {
    return changedAt;
  }

  public long version() {
    return version;
  }
}
