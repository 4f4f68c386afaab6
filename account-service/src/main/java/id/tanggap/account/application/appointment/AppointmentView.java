package id.tanggap.account.application.appointment;

import id.tanggap.account.domain.appointment.Appointment;
import id.tanggap.account.domain.appointment.AppointmentState;
import id.tanggap.account.domain.person.Person;
import id.tanggap.account.domain.unit.Unit;

/**
 * An appointment with those whom it joins.
 *
 * @param state where it stands today in the region
 */
public record AppointmentView(
    Appointment appointment, Unit unit, Person person, AppointmentState state) {}
