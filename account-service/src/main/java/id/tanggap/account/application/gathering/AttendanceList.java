package id.tanggap.account.application.gathering;

import id.tanggap.account.application.ImportOutcome;
import id.tanggap.account.application.RowFaults;
import id.tanggap.account.application.person.People;
import id.tanggap.account.application.unit.Units;
import id.tanggap.account.domain.gathering.AttendanceRepeated;
import id.tanggap.account.domain.gathering.Presence;
import id.tanggap.account.domain.person.Person;
import id.tanggap.account.domain.person.PersonUnknown;
import id.tanggap.account.domain.unit.Unit;
import id.tanggap.account.domain.unit.UnitUnknown;
import id.tanggap.kit.domain.Fault;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a list of who was there for which unit, and holds it against what is recorded. */
@ApplicationScoped
public class AttendanceList {
  private final Units units;
  private final People people;

  AttendanceList(Units units, People people) {
    this.units = units;
    this.people = people;
  }

  /** One row of the list. */
  public record Row(long line, String workEmail, String unitCode) {}

  /**
   * What the list says.
   *
   * @param senders the unit that sent each person
   */
  public record Listed(Map<UUID, UUID> senders, List<Fault> faults) {

    /**
     * What the list changes.
     *
     * @param recorded everybody who is recorded already
     */
    public <P extends Presence> Difference<P> against(List<P> recorded) {
      Map<UUID, P> byPerson =
          recorded.stream().collect(Collectors.toMap(Presence::personId, Function.identity()));
      Map<UUID, UUID> fresh = new LinkedHashMap<>();
      Map<P, UUID> differing = new LinkedHashMap<>();
      senders.forEach(
          (person, unit) -> {
            P known = byPerson.get(person);
            if (known == null) {
              fresh.put(person, unit);
            } else if (!known.unitId().equals(unit)) {
              differing.put(known, unit);
            }
          });
      return new Difference<>(
          fresh,
          differing,
          new ImportOutcome(
              fresh.size(),
              differing.size(),
              senders.size() - fresh.size() - differing.size(),
              faults));
    }
  }

  /**
   * What a list changes.
   *
   * @param fresh who is recorded for the first time, with the unit
   * @param differing who was recorded for another unit, with the right one
   */
  public record Difference<P extends Presence>(
      Map<UUID, UUID> fresh, Map<P, UUID> differing, ImportOutcome outcome) {

    /** Corrects who was recorded for another unit. */
    public void correct() {
      differing.forEach(Presence::sentBy);
    }

    /** Whether nothing would change. */
    public boolean none() {
      return fresh.isEmpty() && differing.isEmpty();
    }

    /** What the history tells of it. */
    public Map<String, Object> facts(int recorded) {
      return Map.of("attendees", recorded + fresh.size(), "corrected", differing.size());
    }
  }

  /**
   * Reads the rows.
   *
   * @param faults what was wrong with unreadable rows
   */
  public Uni<Listed> read(String region, List<Row> rows, List<Fault> faults) {
    List<String> emails = rows.stream().map(row -> email(row.workEmail())).distinct().toList();
    return units
        .all(region)
        .flatMap(
            all -> people.byEmails(region, emails).map(found -> listed(rows, all, found, faults)));
  }

  private static Listed listed(
      List<Row> rows, List<Unit> units, List<Person> people, List<Fault> found) {
    Map<String, Unit> byCode =
        units.stream().collect(Collectors.toMap(Unit::code, Function.identity()));
    Map<String, Person> byEmail =
        people.stream().collect(Collectors.toMap(Person::workEmail, Function.identity()));
    RowFaults faults = new RowFaults(found);
    Map<UUID, UUID> senders = new LinkedHashMap<>();
    Map<String, Long> firstLines = new HashMap<>();
    for (Row row : rows) {
      Unit unit = byCode.get(row.unitCode());
      Person person = byEmail.get(email(row.workEmail()));
      if (unit == null) {
        faults.add(row.line(), "unitCode", new UnitUnknown(row.unitCode()));
      }
      if (person == null) {
        faults.add(row.line(), "workEmail", new PersonUnknown(row.workEmail()));
      }
      if (unit == null || person == null) {
        continue;
      }
      Long first = firstLines.putIfAbsent(person.workEmail(), row.line());
      if (first == null) {
        senders.put(person.id(), unit.id());
      } else {
        faults.add(row.line(), "workEmail", new AttendanceRepeated(person.workEmail(), first));
      }
    }
    return new Listed(senders, faults.list());
  }

  private static String email(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT);
  }
}
