package id.tanggap.account.application.appointment;

import id.tanggap.account.application.ImportMode;
import id.tanggap.account.application.ImportOutcome;
import id.tanggap.account.application.RegistryEvents;
import id.tanggap.account.application.RowFaults;
import id.tanggap.account.application.person.People;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.application.unit.Units;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.appointment.Appointment;
import id.tanggap.account.domain.appointment.AppointmentRole;
import id.tanggap.account.domain.appointment.Letter;
import id.tanggap.account.domain.appointment.PrimaryAdminTaken;
import id.tanggap.account.domain.person.Person;
import id.tanggap.account.domain.person.PersonUnknown;
import id.tanggap.account.domain.region.Region;
import id.tanggap.account.domain.unit.Unit;
import id.tanggap.account.domain.unit.UnitUnknown;
import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.domain.Rejection;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Records the appointments of a list. A letter that is recorded already stays as it is, also when
 * its appointment ended meanwhile, so that repeating an old list changes nothing.
 */
@ApplicationScoped
public class ImportAppointments {
  private final Appointments appointments;
  private final Units units;
  private final People people;
  private final Regions regions;
  private final FollowAppointments follow;
  private final Clock clock;

  ImportAppointments(
      Appointments appointments,
      Units units,
      People people,
      Regions regions,
      FollowAppointments follow,
      Clock clock) {
    this.appointments = appointments;
    this.units = units;
    this.people = people;
    this.regions = regions;
    this.follow = follow;
    this.clock = clock;
  }

  /** One row of the list; validTo null leaves the appointment open. */
  public record Row(
      long line,
      String workEmail,
      String unitCode,
      AppointmentRole role,
      Letter letter,
      LocalDate validFrom,
      LocalDate validTo) {}

  /** The list; faults are what was wrong with unreadable rows. */
  public record Command(
      String region, List<Row> rows, List<Fault> faults, ImportMode mode, Actor actor) {}

  /** What is recorded already. */
  private record Known(
      Region region, Map<String, Unit> units, Map<String, Person> people, Instant now) {}

  /** Imports the list. */
  @WithTransaction
  public Uni<ImportOutcome> handle(Command command) {
    List<String> emails =
        command.rows().stream().map(row -> email(row.workEmail())).distinct().toList();
    return regions
        .required(command.region())
        .flatMap(
            region ->
                units.all(command.region()).flatMap(all -> take(command, region, all, emails)));
  }

  private Uni<ImportOutcome> take(
      Command command, Region region, List<Unit> all, List<String> emails) {
    Set<String> codes = command.rows().stream().map(Row::unitCode).collect(Collectors.toSet());
    List<UUID> named =
        all.stream().filter(unit -> codes.contains(unit.code())).map(Unit::id).toList();
    // locked like single appointments, so that lists and single ones queue up
    return units
        .lockAll(command.region(), named)
        .flatMap(locked -> people.holdByEmails(command.region(), emails))
        .map(found -> known(region, all, found))
        .flatMap(
            known ->
                appointments
                    .ofUnits(command.region(), named)
                    .flatMap(recorded -> record(command, known, recorded)));
  }

  private Uni<ImportOutcome> record(Command command, Known known, List<Appointment> recorded) {
    RowFaults faults = new RowFaults(command.faults());
    List<RegistryEvents.Served> fresh = new ArrayList<>();
    // a letter and a clash concern one unit, so only its appointments are looked through
    Map<UUID, List<Appointment>> byUnit =
        recorded.stream()
            .collect(
                Collectors.groupingBy(
                    Appointment::unitId, Collectors.toCollection(ArrayList::new)));
    int agreeing = 0;
    for (Row row : command.rows()) {
      RegistryEvents.Served served = appoint(row, known, faults);
      if (served == null) {
        continue;
      }
      List<Appointment> all =
          byUnit.computeIfAbsent(served.appointment().unitId(), unit -> new ArrayList<>());
      if (all.stream().anyMatch(served.appointment()::sameLetterAs)) {
        agreeing++;
      } else if (all.stream().anyMatch(served.appointment()::clashesWith)) {
        faults.add(row.line(), "role", new PrimaryAdminTaken());
      } else {
        all.add(served.appointment());
        fresh.add(served);
      }
    }
    ImportOutcome outcome = new ImportOutcome(fresh.size(), 0, agreeing, faults.list());
    return command.mode().stores(outcome.faults())
        ? store(command, known, fresh).replaceWith(outcome)
        : Uni.createFrom().item(outcome);
  }

  private Uni<Void> store(Command command, Known known, List<RegistryEvents.Served> fresh) {
    List<FollowAppointments.Changed> changed =
        fresh.stream()
            .map(served -> new FollowAppointments.Changed(served, "APPOINTED", null))
            .toList();
    return appointments
        .addAll(fresh.stream().map(RegistryEvents.Served::appointment).toList())
        .call(() -> follow.handle(known.region(), changed, command.actor(), known.now()));
  }

  private RegistryEvents.Served appoint(Row row, Known known, RowFaults faults) {
    Unit unit = known.units().get(row.unitCode());
    Person person = known.people().get(email(row.workEmail()));
    if (unit == null) {
      faults.add(row.line(), "unitCode", new UnitUnknown(row.unitCode()));
    }
    if (person == null) {
      faults.add(row.line(), "workEmail", new PersonUnknown(row.workEmail()));
    }
    if (unit == null || person == null) {
      return null;
    }
    try {
      return new RegistryEvents.Served(
          Appointment.appoint(
              unit,
              person,
              row.role(),
              row.letter(),
              row.validFrom(),
              row.validTo(),
              known.region().dayOf(known.now()),
              known.now()),
          unit,
          person);
    } catch (Rejection no) {
      faults.add(row.line(), "validFrom", no);
      return null;
    }
  }

  private Known known(Region region, List<Unit> units, List<Person> people) {
    return new Known(
        region,
        units.stream().collect(Collectors.toMap(Unit::code, Function.identity())),
        people.stream().collect(Collectors.toMap(Person::workEmail, Function.identity())),
        clock.instant());
  }

  private static String email(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT);
  }
}
