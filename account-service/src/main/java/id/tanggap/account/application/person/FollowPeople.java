package id.tanggap.account.application.person;

import id.tanggap.account.application.RegistryEvents;
import id.tanggap.account.application.appointment.Appointments;
import id.tanggap.account.application.history.History;
import id.tanggap.account.application.identity.Identities;
import id.tanggap.account.application.unit.Units;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.appointment.Appointment;
import id.tanggap.account.domain.history.SubjectType;
import id.tanggap.account.domain.person.Particulars;
import id.tanggap.account.domain.person.Person;
import id.tanggap.account.domain.unit.Unit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What follows from every change of what is recorded about people: others hear of a new name, the
 * user of whoever serves a unit is to be brought in line, the history is kept.
 *
 * <p>Units are not locked: nothing here depends on who else serves them. Everybody locks in the
 * order unit, person, appointment, so the appointments may be locked after the person; then a
 * change of one of them that runs at the same time is waited for and not refused as stale.
 */
@ApplicationScoped
public class FollowPeople {
  private final Appointments appointments;
  private final Units units;
  private final RegistryEvents events;
  private final Identities identities;
  private final History history;

  FollowPeople(
      Appointments appointments,
      Units units,
      RegistryEvents events,
      Identities identities,
      History history) {
    this.appointments = appointments;
    this.units = units;
    this.events = events;
    this.identities = identities;
    this.history = history;
  }

  /**
   * A person who was recorded or changed, flushed.
   *
   * @param before what was recorded before, null for a new person
   */
  public record Changed(Person person, Particulars before) {

    boolean renamed() {
      return before != null && !before.name().equals(person.name());
    }

    boolean addressed() {
      return before != null && !before.email().address().equals(person.workEmail());
    }
  }

  /** Lets the rest of the registry follow. */
  public Uni<Void> handle(String region, List<Changed> changed, Actor actor, Instant now) {
    if (changed.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return announce(region, changed, now)
        .flatMap(
            done -> history.record(changed.stream().map(one -> entry(one, actor, now)).toList()));
  }

  private Uni<Void> announce(String region, List<Changed> changed, Instant now) {
    Map<UUID, Changed> visible =
        changed.stream()
            .filter(one -> one.renamed() || one.addressed())
            .collect(Collectors.toMap(one -> one.person().id(), Function.identity()));
    if (visible.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return appointments
        .lockOfPeople(region, visible.keySet())
        .flatMap(
            found -> {
              List<Appointment> shown =
                  found.stream().filter(one -> visible.get(one.personId()).renamed()).toList();
              shown.forEach(one -> one.personRenamed(now));
              List<UUID> serving = found.stream().map(Appointment::personId).distinct().toList();
              return appointments
                  .flush()
                  .flatMap(done -> tell(region, shown, visible, now))
                  .flatMap(done -> identities.ask(region, serving, now));
            });
  }

  /** Others show the name of who serves a unit, so they hear of a new one. */
  private Uni<Void> tell(
      String region, List<Appointment> shown, Map<UUID, Changed> people, Instant now) {
    if (shown.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return units
        .byIds(region, shown.stream().map(Appointment::unitId).distinct().toList())
        .flatMap(served -> events.appointments(join(shown, served, people), now));
  }

  private static List<RegistryEvents.Served> join(
      List<Appointment> appointments, List<Unit> units, Map<UUID, Changed> people) {
    Map<UUID, Unit> byId = units.stream().collect(Collectors.toMap(Unit::id, Function.identity()));
    return appointments.stream()
        .map(
            appointment ->
                new RegistryEvents.Served(
                    appointment,
                    byId.get(appointment.unitId()),
                    people.get(appointment.personId()).person()))
        .toList();
  }

  private static History.Change entry(Changed changed, Actor actor, Instant now) {
    Person person = changed.person();
    Particulars after = person.particulars();
    Map<String, Object> kept = kept(after);
    if (changed.before() != null) {
      kept.put("changed", differences(changed.before(), after));
    }
    return new History.Change(
        person.region(),
        SubjectType.PERSON,
        person.id(),
        changed.before() == null ? "RECORDED" : "CHANGED",
        actor,
        now,
        changed.before() == null ? null : kept(changed.before()),
        kept);
  }

  /** Name and work e-mail answer for the office; numbers are private and only said to be there. */
  private static Map<String, Object> kept(Particulars particulars) {
    Map<String, Object> kept = new LinkedHashMap<>();
    kept.put("name", particulars.name());
    kept.put("workEmail", particulars.email().address());
    kept.put("phone", particulars.phone() != null);
    kept.put("nip", particulars.nip() != null);
    return kept;
  }

  private static List<String> differences(Particulars before, Particulars after) {
    List<String> names = new ArrayList<>();
    note(names, "name", before.name(), after.name());
    note(names, "workEmail", before.email(), after.email());
    note(names, "phone", before.phone(), after.phone());
    note(names, "nip", before.nip(), after.nip());
    return names;
  }

  private static void note(List<String> names, String name, Object before, Object after) {
    if (!Objects.equals(before, after)) {
      names.add(name);
    }
  }
}
