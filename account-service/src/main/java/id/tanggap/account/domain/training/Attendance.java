package id.tanggap.account.domain.training;

import id.tanggap.account.domain.gathering.Presence;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A person attended a training for a unit. The training belongs to the person and moves along. */
@Entity
@Table(name = "attendance")
public class Attendance extends Presence {
  @Column(name = "training_id", nullable = false, updatable = false)
  private UUID trainingId;

  Attendance() {}

  private Attendance(Training training, UUID personId, UUID unitId, Instant now) {
    super(training.region(), personId, unitId, now);
    this.trainingId = training.id();
  }

  /** Records that a person attended for a unit. */
  public static Attendance record(Training training, UUID personId, UUID unitId, Instant now) {
    return new Attendance(training, personId, unitId, now);
  }

  public UUID trainingId() {
    return trainingId;
  }
}
