package id.tanggap.account.domain.obligation;

import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.unit.Circle;
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
 * "All these units report their accounts by that day." Counted once a day, and closed by itself:
 * when nobody lags any more, or when the due day is over.
 */
@Entity
@Table(name = "registration_drive")
public class RegistrationDrive implements Regional {
  @Id
  @Column(name = "id", nullable = false, updatable = false)
  private UUID id;

  @Column(name = "region", nullable = false, updatable = false)
  private String region;

  @Column(name = "name", nullable = false, updatable = false)
  private String name;

  @Column(name = "letter_number", updatable = false)
  private String letterNumber;

  @Column(name = "opens_on", nullable = false, updatable = false)
  private LocalDate opensOn;

  @Column(name = "due_on", nullable = false, updatable = false)
  private LocalDate dueOn;

  @Column(name = "unit_types", nullable = false, updatable = false)
  private String[] unitTypes;

  @Column(name = "platforms", nullable = false, updatable = false)
  private String[] platforms;

  @Column(name = "units", nullable = false, updatable = false)
  private String[] units;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false)
  private DriveState state;

  @Column(name = "next_count_on")
  private LocalDate nextCountOn;

  @Column(name = "closed_on")
  private LocalDate closedOn;

  @Column(name = "cancel_reason")
  private String cancelReason;

  @Column(name = "created_by", nullable = false, updatable = false)
  private String createdBy;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  RegistrationDrive() {}

  /**
   * What a drive is about.
   *
   * @param letterNumber the letter that announces it, null when there is none
   * @param dueOn last day on which an account is in time
   */
  public record Plan(String name, String letterNumber, LocalDate dueOn, Circle circle) {}

  /**
   * Opens a drive today.
   *
   * @throws DriveDueInPast when its last day is over
   */
  public static RegistrationDrive open(
      String region, Plan plan, Actor actor, LocalDate today, Instant now) {
    if (plan.dueOn().isBefore(today)) {
      throw new DriveDueInPast(plan.dueOn(), today);
    }
    RegistrationDrive drive = new RegistrationDrive();
    drive.id = Ids.next();
    drive.region = region;
    drive.name = plan.name().strip();
    drive.letterNumber = plan.letterNumber() == null ? null : plan.letterNumber().strip();
    drive.opensOn = today;
    drive.dueOn = plan.dueOn();
    drive.unitTypes = plan.circle().unitTypeNames();
    drive.platforms = plan.circle().platformNames();
    drive.units = plan.circle().unitCodes();
    drive.state = DriveState.OPEN;
    drive.nextCountOn = today;
    drive.createdBy = actor.name();
    drive.createdAt = now;
    return drive;
  }

  /** Gives the drive up. */
  public void cancel(String reason, LocalDate today) {
    end(DriveAction.CANCEL, today);
    cancelReason = reason.strip();
  }

  /** Whether the count of this day is still to be taken. */
  public boolean toBeCountedOn(LocalDate today) {
    return nextCountOn != null && !nextCountOn.isAfter(today);
  }

  /**
   * Takes the count of a day and ends the drive when that day decides it.
   *
   * @return the count, to be kept
   */
  public DriveDay count(DriveProgress progress, LocalDate today, Instant now) {
    DriveDay counted = DriveDay.of(this, today, progress, now);
    nextCountOn = today.plusDays(1);
    if (progress.complete()) {
      end(DriveAction.REACH, today);
    } else if (today.isAfter(dueOn)) {
      end(DriveAction.EXPIRE, today);
    }
    return counted;
  }

  private void end(DriveAction action, LocalDate today) {
    state = state.after(action);
    nextCountOn = null;
    closedOn = today;
  }

  /** Whom it concerns. */
  public Circle circle() {
    return Circle.read(unitTypes, platforms, units);
  }

  /** What the history keeps of it. */
  public Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("name", name);
    facts.put("dueOn", dueOn.toString());
    facts.put("state", state.name());
    facts.put("cancelReason", cancelReason);
    return facts;
  }

  @Override
  public String region() {
    return region;
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  public String letterNumber() {
    return letterNumber;
  }

  public LocalDate opensOn() {
    return opensOn;
  }

  public LocalDate dueOn() {
    return dueOn;
  }

  public DriveState state() {
    return state;
  }

  public LocalDate closedOn() {
    return closedOn;
  }

  public String cancelReason() {
    return cancelReason;
  }

  public String createdBy() {
    return createdBy;
  }

  public long version() {
    return version;
  }
}
