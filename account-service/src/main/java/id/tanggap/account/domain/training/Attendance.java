package id.tanggap.account.domain.training;

import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A person attended a training for a unit. The training belongs to the person and moves along. */
@Entity
@Table(name = "attendance")
public class Attendance implements Regional {
  @Id
  @Column(name = "id", nullable = false, updatable = false)
  private UUID id;

  @Column(name = "region", nullable = false, updatable = false)
  private String region;

  @Column(name = "training_id", nullable = false, updatable = false)
  private UUID trainingId;

  @Column(name = "person_id", nullable = false, updatable = false)
  private UUID personId;

  @Column(name = "unit_id", nullable = false)
  private UUID unitId;

  @Column(name = "recorded_at", nullable = false, updatable = false)
  private Instant recordedAt;

  Attendance() {}

  /** Records that a person attended for a unit. */
  public static Attendance record(Training training, UUID personId, UUID unitId, Instant now) {
    Attendance created = new Attendance();
    created.id = Ids.next();
    created.region = training.region();
    created.trainingId = training.id();
    created.personId = personId;
    created.unitId = unitId;
    created.recordedAt = now;
    return created;
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

  public UUID trainingId() {
    return trainingId;
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
