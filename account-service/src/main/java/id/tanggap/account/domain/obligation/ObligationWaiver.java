package id.tanggap.account.domain.obligation;

import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.dispensation.Dispensation;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** One unit is let off one obligation for a period. */
@Entity
@Table(name = "obligation_waiver")
public class ObligationWaiver implements Regional {
  @Id
  @Column(name = "id", nullable = false, updatable = false)
  private UUID id;

  @Column(name = "region", nullable = false, updatable = false)
  private String region;

  @Column(name = "obligation_id", nullable = false, updatable = false)
  private UUID obligationId;

  @Column(name = "unit_id", nullable = false, updatable = false)
  private UUID unitId;

  @Embedded private Dispensation dispensation;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  ObligationWaiver() {}

  /** Lets a unit off. */
  public static ObligationWaiver of(Obligation obligation, UUID unitId, Dispensation granted) {
    ObligationWaiver waiver = new ObligationWaiver();
    waiver.id = Ids.next();
    waiver.region = obligation.region();
    waiver.obligationId = obligation.id();
    waiver.unitId = unitId;
    waiver.dispensation = granted;
    return waiver;
  }

  /** Takes it back. */
  public void revoke(String why, Actor coordinator, Instant now) {
    dispensation.revoke("obligation-waiver", why, coordinator, now);
  }

  /** What the history keeps of it. */
  public Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("obligationId", obligationId.toString());
    facts.put("unitId", unitId.toString());
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

  public UUID obligationId() {
    return obligationId;
  }

  public UUID unitId() {
    return unitId;
  }

  public Dispensation dispensation() {
    return dispensation;
  }

  public long version() {
    return version;
  }
}
