package id.tanggap.account.domain.appointment;

import id.tanggap.account.domain.person.Person;
import id.tanggap.account.domain.unit.Unit;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.IllegalTransition;
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
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A person serves a unit in a role, by a letter, from a first to a last local day. That a unit has
 * at most one primary admin on any day is kept by an exclusion constraint of the table, because two
 * requests at once can only be told apart there.
 */
@Entity
@Table(name = "appointment")
public class Appointment implements Regional {
  @Id
  @Column(name = "id", nullable = false, updatable = false)
  private UUID id;

  @Column(name = "region", nullable = false, updatable = false)
  private String region;

  @Column(name = "unit_id", nullable = false, updatable = false)
  private UUID unitId;

  @Column(name = "person_id", nullable = false, updatable = false)
  private UUID personId;

  @Enumerated(EnumType.STRING)
  @Column(name = "role", nullable = false, updatable = false)
  private AppointmentRole role;

  @Column(name = "letter_number", nullable = false)
  private String letterNumber;

  @Column(name = "letter_date", nullable = false)
  private LocalDate letterDate;

  @Column(name = "valid_from", nullable = false, updatable = false)
  private LocalDate validFrom;

  @Column(name = "valid_to")
  private LocalDate validTo;

  @Column(name = "end_reason")
  private String endReason;

  /** The day on which the state flips by itself; null when nothing is going to happen. */
  @Column(name = "next_change_on")
  private LocalDate nextChangeOn;

  /** When access ended before the appointment did, because the account was handed over. */
  @Column(name = "access_withdrawn_at")
  private Instant accessWithdrawnAt;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "changed_at", nullable = false)
  private Instant changedAt;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  Appointment() {}

  /**
   * Appoints a person.
   *
   * @param from first day in office
   * @param to last day in office, null while open
   * @param today the day it is in the region
   * @throws LetterNotYetWritten when the letter is dated after today
   * @throws AppointmentPeriodReversed when it would end before it begins
   * @throws UnitClosed when the unit does not exist on the first day
   */
  public static Appointment appoint(
      Unit unit,
      Person person,
      AppointmentRole role,
      Letter letter,
      LocalDate from,
      LocalDate to,
      LocalDate today,
      Instant now) {
    requireWritten(letter, today);
    if (to != null && to.isBefore(from)) {
      throw new AppointmentPeriodReversed(from, to);
    }
    if (!unit.existedOn(from)) {
      throw new UnitClosed(unit.code(), from);
    }
    Appointment created = new Appointment();
    created.id = Ids.next();
    created.region = unit.region();
    created.unitId = unit.id();
    created.personId = person.id();
    created.role = role;
    created.letterNumber = letter.number();
    created.letterDate = letter.date();
    created.validFrom = from;
    created.validTo = to;
    created.createdAt = now;
    created.changedAt = now;
    created.settle(today);
    return created;
  }

  /**
   * Ends the appointment.
   *
   * @param lastDay last day in office; a day in the past corrects a late report
   * @throws IllegalTransition when it has ended already
   * @throws AppointmentPeriodReversed when it has not begun by then
   */
  public void end(LocalDate lastDay, String reason, LocalDate today, Instant now) {
    if (stateOn(today) == AppointmentState.ENDED) {
      throw new IllegalTransition("appointment", AppointmentState.ENDED, "END", List.<String>of());
    }
    if (lastDay.isBefore(validFrom)) {
      throw new AppointmentPeriodReversed(validFrom, lastDay);
    }
    validTo = lastDay;
    endReason = reason == null || reason.isBlank() ? null : reason.strip();
    changedAt = now;
    settle(today);
  }

  /**
   * Corrects the letter, or moves the last day to today or later. What is over stays as it was;
   * ending it on a day that has passed is {@link #end}.
   *
   * @param to last day in office, null leaves it open
   * @return whether anything changed
   * @throws IllegalTransition when it has ended
   */
  public boolean amend(Letter letter, LocalDate to, LocalDate today, Instant now) {
    if (stateOn(today) == AppointmentState.ENDED) {
      throw new IllegalTransition(
          "appointment", AppointmentState.ENDED, "AMEND", List.<String>of());
    }
    if (letter.equals(letter()) && Objects.equals(to, validTo)) {
      return false;
    }
    requireWritten(letter, today);
    if (to != null && to.isBefore(validFrom)) {
      throw new AppointmentPeriodReversed(validFrom, to);
    }
    if (to != null && to.isBefore(today)) {
      throw new AppointmentEndPassed(to);
    }
    letterNumber = letter.number();
    letterDate = letter.date();
    validTo = to;
    changedAt = now;
    settle(today);
    return true;
  }

  /**
   * Takes back an appointment that was a mistake: it was never in force. Its time becomes empty,
   * the last day before the first one, so that whoever goes by the days finds nobody in office.
   *
   * @throws IllegalTransition when it was revoked already
   */
  public void revoke(String reason, LocalDate today, Instant now) {
    if (revoked()) {
      throw new IllegalTransition(
          "appointment", AppointmentState.ENDED, "REVOKE", List.<String>of());
    }
    revokedAt = now;
    validTo = validFrom.minusDays(1);
    endReason = reason.strip();
    changedAt = now;
    settle(today);
  }

  /** Whether it was a mistake and never in force. */
  public boolean revoked() {
    return revokedAt != null;
  }

  /**
   * Ends the access that the appointment gives, but not the appointment: what it gave access to was
   * handed over.
   *
   * @return whether there was access to end
   */
  public boolean withdrawAccess(Instant now) {
    if (withdrawn()) {
      return false;
    }
    accessWithdrawnAt = now;
    changedAt = now;
    return true;
  }

  /** Whether the appointment gives no access any more although it may last. */
  public boolean withdrawn() {
    return accessWithdrawnAt != null;
  }

  /** Whether it is in force and ends before so many more days have passed. */
  public boolean endsWithin(int days, LocalDate today) {
    return stateOn(today) == AppointmentState.IN_FORCE
        && validTo != null
        && validTo.isBefore(today.plusDays(days));
  }

  private static void requireWritten(Letter letter, LocalDate today) {
    if (letter.date().isAfter(today)) {
      throw new LetterNotYetWritten(letter.date());
    }
  }

  /** Where the appointment stands on a local day. */
  public AppointmentState stateOn(LocalDate day) {
    if (revoked()) {
      return AppointmentState.ENDED;
    }
    if (day.isBefore(validFrom)) {
      return AppointmentState.PLANNED;
    }
    return validTo != null && day.isAfter(validTo)
        ? AppointmentState.ENDED
        : AppointmentState.IN_FORCE;
  }

  /**
   * Whether both put a primary admin in charge of the same unit on some day. The constraint of the
   * table says the same; asked beforehand, a list can name the faulty line.
   */
  public boolean clashesWith(Appointment other) {
    return role == AppointmentRole.PRIMARY_ADMIN
        && other.role == AppointmentRole.PRIMARY_ADMIN
        && unitId.equals(other.unitId)
        && !revoked()
        && !other.revoked()
        && (validTo == null || !other.validFrom.isAfter(validTo))
        && (other.validTo == null || !validFrom.isAfter(other.validTo));
  }

  /** Whether both record the same letter for the same person, unit and role. */
  public boolean sameLetterAs(Appointment other) {
    return unitId.equals(other.unitId)
        && personId.equals(other.personId)
        && role == other.role
        && letterNumber.equals(other.letterNumber);
  }

  /** Notes the next day on which the passage of time alone changes the state. */
  public void settle(LocalDate today) {
    nextChangeOn =
        switch (stateOn(today)) {
          case PLANNED -> validFrom;
          case IN_FORCE -> validTo == null ? null : validTo.plusDays(1);
          case ENDED -> null;
        };
  }

  /** The name of the person changed, so the state that others know has to be sent again. */
  public void personRenamed(Instant now) {
    changedAt = now;
  }

  @Override
  public String region() {
    return region;
  }

  public UUID id() {
    return id;
  }

  public UUID unitId() {
    return unitId;
  }

  public UUID personId() {
    return personId;
  }

  public AppointmentRole role() {
    return role;
  }

  public Letter letter() {
    return new Letter(letterNumber, letterDate);
  }

  public LocalDate validFrom() {
    return validFrom;
  }

  public LocalDate validTo() {
    return validTo;
  }

  public String endReason() {
    return endReason;
  }

  public LocalDate nextChangeOn() {
    return nextChangeOn;
  }

  public Instant revokedAt() {
    return revokedAt;
  }

  public Instant accessWithdrawnAt() {
    return accessWithdrawnAt;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant changedAt() {
    return changedAt;
  }

  public long version() {
    return version;
  }
}
