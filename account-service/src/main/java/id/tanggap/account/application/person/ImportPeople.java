package id.tanggap.account.application.person;

import id.tanggap.account.application.ImportMode;
import id.tanggap.account.application.ImportOutcome;
import id.tanggap.account.application.RowFaults;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.person.Nip;
import id.tanggap.account.domain.person.Particulars;
import id.tanggap.account.domain.person.Person;
import id.tanggap.account.domain.person.WorkEmail;
import id.tanggap.account.domain.person.WorkEmailRepeated;
import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.domain.Rejection;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Brings the people of a region in line with a list; the work e-mail says who is who. */
@ApplicationScoped
public class ImportPeople {
  private final People people;
  private final Regions regions;
  private final FollowPeople follow;
  private final PhoneNumbers phones;
  private final Clock clock;

  ImportPeople(
      People people, Regions regions, FollowPeople follow, PhoneNumbers phones, Clock clock) {
    this.people = people;
    this.regions = regions;
    this.follow = follow;
    this.phones = phones;
    this.clock = clock;
  }

  /**
   * One row of the list as typed.
   *
   * @param phone null when the list has no such column, which leaves the recorded one; else text
   * @param nip likewise
   */
  public record Row(long line, String name, String workEmail, String phone, String nip) {}

  /** The list; faults are what was wrong with unreadable rows. */
  public record Command(
      String region, List<Row> rows, List<Fault> faults, ImportMode mode, Actor actor) {}

  /** What a row says, and of what the list says nothing at all. */
  private record Listed(Particulars said, boolean phone, boolean nip) {

    /** What is to be recorded about somebody known. */
    Particulars over(Particulars known) {
      return new Particulars(
          said.name(),
          said.email(),
          phone ? said.phone() : known.phone(),
          nip ? said.nip() : known.nip());
    }
  }

  /** Imports the list. */
  @WithTransaction
  public Uni<ImportOutcome> handle(Command command) {
    RowFaults faults = new RowFaults(command.faults());
    Map<String, Listed> listed = read(command.rows(), faults);
    return regions
        .required(command.region())
        .flatMap(region -> people.holdByEmails(command.region(), listed.keySet()))
        .flatMap(recorded -> take(command, listed, recorded, faults.list()));
  }

  private Uni<ImportOutcome> take(
      Command command, Map<String, Listed> listed, List<Person> recorded, List<Fault> faults) {
    Map<String, Person> byEmail =
        recorded.stream().collect(Collectors.toMap(Person::workEmail, Function.identity()));
    List<Particulars> fresh = new ArrayList<>();
    Map<Person, Particulars> differing = new LinkedHashMap<>();
    listed.forEach(
        (email, one) -> {
          Person known = byEmail.get(email);
          Particulars wanted = known == null ? one.said() : one.over(known.particulars());
          if (known == null) {
            fresh.add(wanted);
          } else if (!known.particulars().equals(wanted)) {
            differing.put(known, wanted);
          }
        });
    ImportOutcome outcome =
        new ImportOutcome(
            fresh.size(),
            differing.size(),
            listed.size() - fresh.size() - differing.size(),
            faults);
    if (!command.mode().stores(outcome.faults())) {
      return Uni.createFrom().item(outcome);
    }
    Instant now = clock.instant();
    List<FollowPeople.Changed> changed = new ArrayList<>();
    differing.forEach(
        (person, particulars) -> {
          changed.add(new FollowPeople.Changed(person, person.particulars()));
          person.revise(particulars, now);
        });
    List<Person> recordedNow =
        fresh.stream()
            .map(particulars -> Person.record(command.region(), particulars, now))
            .toList();
    recordedNow.forEach(person -> changed.add(new FollowPeople.Changed(person, null)));
    return people
        .addAll(recordedNow)
        .call(people::flush)
        .call(() -> follow.handle(command.region(), changed, command.actor(), now))
        .replaceWith(outcome);
  }

  private Map<String, Listed> read(List<Row> rows, RowFaults faults) {
    Map<String, Listed> listed = new LinkedHashMap<>();
    Map<String, Long> firstLines = new HashMap<>();
    for (Row row : rows) {
      WorkEmail email = cell(faults, row.line(), "workEmail", () -> new WorkEmail(row.workEmail()));
      String phone = cell(faults, row.line(), "phone", () -> phones.e164(row.phone()));
      Nip nip = cell(faults, row.line(), "nip", () -> Nip.parse(row.nip()).orElse(null));
      boolean phoneRead = phone != null || row.phone() == null || row.phone().isBlank();
      boolean nipRead = nip != null || row.nip() == null || row.nip().isBlank();
      if (email == null || !phoneRead || !nipRead) {
        continue;
      }
      Long first = firstLines.putIfAbsent(email.address(), row.line());
      if (first == null) {
        Particulars said = new Particulars(row.name(), email, phone, nip);
        listed.put(email.address(), new Listed(said, row.phone() != null, row.nip() != null));
      } else {
        faults.add(row.line(), "workEmail", new WorkEmailRepeated(email.address(), first));
      }
    }
    return listed;
  }

  private static <T> T cell(RowFaults faults, long line, String column, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (Rejection no) {
      faults.add(line, column, no);
      return null;
    }
  }
}
