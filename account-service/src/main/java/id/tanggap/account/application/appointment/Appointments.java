package id.tanggap.account.application.appointment;

import id.tanggap.account.application.Scope;
import id.tanggap.account.application.unit.UnitView;
import id.tanggap.account.domain.appointment.Appointment;
import id.tanggap.account.domain.appointment.AppointmentRole;
import id.tanggap.kit.paging.Cursor;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Port: the store of appointments. */
public interface Appointments {

  /**
   * Which appointments are asked for; null means any.
   *
   * @param scope readers who do not see the whole region see those of their units
   * @param inForceOn local day on which the appointment is in force
   * @param ending whether it is in force and ends soon
   */
  record Filter(
      Scope scope,
      UUID unitId,
      UUID personId,
      AppointmentRole role,
      LocalDate inForceOn,
      Ending ending) {

    /** The same with the question whether it ends soon. */
    Filter with(Ending asked) {
      return new Filter(scope, unitId, personId, role, inForceOn, asked);
    }
  }

  /**
   * Whether an appointment in force ends before a day.
   *
   * @param soon true for those that do, false for all others
   */
  record Ending(boolean soon, LocalDate today, LocalDate before) {}

  /** How many units a person serves on a day. */
  record Load(UUID personId, int units) {}

  /** A unit in which the passage of time changed an appointment. */
  record Due(String region, UUID unitId) {}

  /** The appointment, or null. */
  Uni<Appointment> find(String region, UUID id);

  /** The appointment, locked until the end of the transaction, or null. */
  Uni<Appointment> lock(String region, UUID id);

  /** The unit that an appointment serves, or null. */
  Uni<UUID> unitOf(String region, UUID id);

  /** Appointments, newest first, after a place in the order. */
  Uni<List<Appointment>> list(Filter filter, Cursor after, int limit);

  /** Number of appointments that meet a filter. */
  Uni<Long> count(Filter filter);

  /** All appointments of some units, past ones included. */
  Uni<List<Appointment>> ofUnits(String region, Collection<UUID> units);

  /** All appointments of some people, past ones included. */
  Uni<List<Appointment>> ofPeople(String region, Collection<UUID> people);

  /** As {@link #ofUnits}, locked until the end of the transaction, in the order of their ids. */
  Uni<List<Appointment>> lockOfUnits(String region, Collection<UUID> units);

  /** As {@link #ofPeople}, locked until the end of the transaction, in the order of their ids. */
  Uni<List<Appointment>> lockOfPeople(String region, Collection<UUID> people);

  /** Who is primary admin of some units on a day. */
  Uni<List<UnitView.Primary>> primaries(String region, Collection<UUID> units, LocalDate day);

  /** How many units some people serve on a day; who serves none is left out. */
  Uni<List<Load>> load(String region, Collection<UUID> people, LocalDate day);

  /** Units with an appointment that began or ended since it was last looked at, any region. */
  Uni<List<Due>> due(Instant now, int limit);

  /** Stores new appointments and lets the constraints speak. */
  Uni<Void> addAll(List<Appointment> appointments);

  /** Writes what changed. */
  Uni<Void> flush();
}
