package id.tanggap.account.domain.gathering;

import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;

/** A person was there, sent by a unit; of what, the rest of the row says. */
@MappedSuperclass
public abstract class Presence implements Regional {
  @Id
  @Column(name = "id", nullable = false, updatable = false)
  private UUID id;

  @Column(name = "region", nullable = false, updatable = false)
  private String region;

  @Column(name = "person_id", nullable = false, updatable = false)
  private UUID personId;

  @Column(name = "unit_id", nullable = false)
  private UUID unitId;

  @Column(name = "recorded_at", nullable = false, updatable = false)
  private Instant recordedAt;

  /** For the mapping. */
  protected Presence() {}

  /** A new one. */
  protected Presence(String region, UUID personId, UUID unitId, Instant now) {
    this.id = Ids.next();
    this.region = region;
    this.personId = personId;
    this.unitId = unitId;
    this.recordedAt = now;
  }

  /**
   * Corrects the unit that sent the person.
   *
   * @return whether anything changed
   */
  public boolean sentBy(UUID unit) {
    boolean changed = !unitId.equals(unit);
    unitId = unit;
    return changed;
  }

  @Override
  public String region() {
    return region;
  }

  public UUID id() {
    return id;
  }

  public UUID personId() {
    return personId;
  }

  public UUID unitId() {
    return unitId;
  }

  public Instant recordedAt() {
    return recordedAt;
  }
}
