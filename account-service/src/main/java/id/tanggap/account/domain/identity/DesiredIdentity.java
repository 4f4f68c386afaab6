package id.tanggap.account.domain.identity;

import id.tanggap.account.domain.appointment.Appointment;
import id.tanggap.account.domain.appointment.AppointmentRole;
import id.tanggap.account.domain.appointment.AppointmentState;
import id.tanggap.account.domain.person.Person;
import id.tanggap.account.domain.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The user that a person shall have, as of one day. Only the four roles that an appointment can
 * give are spoken of; every other role of the user is somebody else's affair.
 *
 * @param email work e-mail, also the user name of a user made by the registry
 * @param name full name
 * @param units codes of the units served
 * @param roles realm roles that follow from the appointments; those that open the whole region from
 *     appointments to its coordinating unit only
 * @param handingOver whether the person takes part in a handover, and so needs a user of the region
 *     even without being in office
 */
public record DesiredIdentity(
    UUID personId,
    String region,
    String email,
    String name,
    List<String> units,
    List<String> roles,
    boolean handingOver) {

  /** Copies the lists. */
  public DesiredIdentity {
    units = List.copyOf(units);
    roles = List.copyOf(roles);
  }

  /**
   * What follows from the appointments that give access today.
   *
   * @param appointments all appointments of the person
   * @param units the units that they serve, by id
   * @param handingOver whether the person takes part in a handover
   */
  public static DesiredIdentity of(
      Person person,
      List<Appointment> appointments,
      Map<UUID, Unit> units,
      boolean handingOver,
      LocalDate today) {
    SortedSet<String> codes = new TreeSet<>();
    SortedSet<String> roles = new TreeSet<>();
    for (Appointment appointment : appointments) {
      if (appointment.stateOn(today) == AppointmentState.IN_FORCE && !appointment.withdrawn()) {
        Unit unit = units.get(appointment.unitId());
        codes.add(unit.code());
        if (unit.coordinator() || !wholeRegion(appointment.role())) {
          roles.add(roleOf(appointment.role()));
        }
      }
    }
    return new DesiredIdentity(
        person.id(),
        person.region(),
        person.workEmail(),
        person.name(),
        new ArrayList<>(codes),
        new ArrayList<>(roles),
        handingOver);
  }

  /** Every role that an appointment can give. */
  public static List<String> managedRoles() {
    return List.of("approver", "leader", "operator", "unit-admin");
  }

  /** Whether the person has nothing to do here today. */
  public boolean empty() {
    return units.isEmpty() && !handingOver;
  }

  /**
   * Whether the realm role of an appointment opens the whole region. Authority over a unit covers
   * its subtree, so only the coordinating unit gives such a role; who leads another unit, or
   * answers there, sees what that unit sees.
   */
  private static boolean wholeRegion(AppointmentRole role) {
    return role == AppointmentRole.LEADER || role == AppointmentRole.OPERATOR;
  }

  private static String roleOf(AppointmentRole role) {
    return switch (role) {
      case PRIMARY_ADMIN, BACKUP_ADMIN -> "unit-admin";
      case APPROVER -> "approver";
      case OPERATOR -> "operator";
      case LEADER -> "leader";
    };
  }
}
