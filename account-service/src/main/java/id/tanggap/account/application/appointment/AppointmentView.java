package id.tanggap.account.application.appointment;

import id.tanggap.account.domain.appointment.Appointment;
import id.tanggap.account.domain.appointment.AppointmentState;
import id.tanggap.account.domain.appointment.AppointmentWarning;
import id.tanggap.account.domain.identity.IdentitySync;
import id.tanggap.account.domain.person.Person;
import id.tanggap.account.domain.unit.Unit;
import java.util.List;

/**
 * An appointment with those whom it joins.
 *
 * @param state where it stands today in the region
 * @param unitsServed number of units that the person serves today
 * @param warnings what somebody should look at
 * @param identity how far the identity provider knows of the person
 */
public record AppointmentView(
    Appointment appointment,
    Unit unit,
    Person person,
    AppointmentState state,
    int unitsServed,
    List<AppointmentWarning> warnings,
    IdentitySync identity) {}
