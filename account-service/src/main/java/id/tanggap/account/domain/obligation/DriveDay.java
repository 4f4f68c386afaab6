package id.tanggap.account.domain.obligation;

import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The count of a drive on one day; never changed afterwards. */
@Entity
@Table(name = "registration_drive_day")
public class DriveDay implements Regional {
  @Id
  @Column(name = "id", nullable = false, updatable = false)
  private UUID id;

  @Column(name = "region", nullable = false, updatable = false)
  private String region;

  @Column(name = "drive_id", nullable = false, updatable = false)
  private UUID driveId;

  @Column(name = "counted_on", nullable = false, updatable = false)
  private LocalDate countedOn;

  @Column(name = "obliged", nullable = false, updatable = false)
  private long obliged;

  @Column(name = "fulfilled", nullable = false, updatable = false)
  private long fulfilled;

  @Column(name = "waived", nullable = false, updatable = false)
  private long waived;

  @Column(name = "counted_at", nullable = false, updatable = false)
  private Instant countedAt;

  DriveDay() {}

  static DriveDay of(RegistrationDrive drive, LocalDate day, DriveProgress progress, Instant now) {
    DriveDay counted = new DriveDay();
    counted.id = Ids.next();
    counted.region = drive.region();
    counted.driveId = drive.id();
    counted.countedOn = day;
    counted.obliged = progress.obliged();
    counted.fulfilled = progress.fulfilled();
    counted.waived = progress.waived();
    counted.countedAt = now;
    return counted;
  }

  /** The figures. */
  public DriveProgress progress() {
    return new DriveProgress(obliged, fulfilled, waived);
  }

  @Override
  public String region() {
    return region;
  }

  public LocalDate countedOn() {
    return countedOn;
  }
}
