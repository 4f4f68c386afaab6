package id.tanggap.account.application.training;

import id.tanggap.account.application.ImportMode;
import id.tanggap.account.application.ImportOutcome;
import id.tanggap.account.application.RowFaults;
import id.tanggap.account.application.history.History;
import id.tanggap.account.application.person.People;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.application.unit.Units;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.history.SubjectType;
import id.tanggap.account.domain.person.Person;
import id.tanggap.account.domain.person.PersonUnknown;
import id.tanggap.account.domain.region.Region;
import id.tanggap.account.domain.training.Attendance;
import id.tanggap.account.domain.training.AttendanceRepeated;
import id.tanggap.account.domain.training.Training;
import id.tanggap.account.domain.unit.Unit;
import id.tanggap.account.domain.unit.UnitUnknown;
import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Records who attended a training and counts the trained admins of their units again. */
@ApplicationScoped
public class ImportAttendance {
  private final Trainings trainings;
  private final Units units;
  private final People people;
  private final Regions regions;
  private final TrainedAdmins trained;
  private final History history;
  private final Clock clock;

  ImportAttendance(
      Trainings trainings,
      Units units,
      People people,
      Regions regions,
      TrainedAdmins trained,
      History history,
      Clock clock) {
    this.trainings = trainings;
    this.units = units;
    this.people = people;
    this.regions = regions;
    this.trained = trained;
    this.history = history;
    this.clock = clock;
  }

  /** One row of the attendance list. */
  public record Row(long line, String workEmail, String unitCode) {}

  /** The attendance list; faults are what was wrong with unreadable rows. */
  public record Command(
      String region,
      UUID trainingId,
      List<Row> rows,
      List<Fault> faults,
      ImportMode mode,
      Actor actor) {}

  private record Known(
      Region region,
      Training training,
      Map<String, Unit> units,
      Map<String, Person> people,
      Map<UUID, Attendance> attendance) {}

  /** Imports the list. */
  @WithTransaction
  public Uni<ImportOutcome> handle(Command command) {
    Instant now = clock.instant();
    return regions
        .required(command.region())
        .flatMap(
            region ->
                trainings
                    .find(command.region(), command.trainingId())
                    .onItem()
                    .ifNull()
                    .failWith(() -> new NotFound("training", command.trainingId()))
                    .invoke(training -> training.requireHeld(now))
                    .flatMap(training -> known(command, region, training)))
        .flatMap(known -> take(command, known, now));
  }

  private Uni<Known> known(Command command, Region region, Training training) {
    List<String> emails =
        command.rows().stream().map(row -> email(row.workEmail())).distinct().toList();
    return units
        .all(command.region())
        .flatMap(
            allUnits ->
                people
                    .byEmails(command.region(), emails)
                    .flatMap(
                        found ->
                            trainings
                                .attendance(command.region(), training.id())
                                .map(
                                    recorded ->
                                        new Known(
                                            region,
                                            training,
                                            index(allUnits, Unit::code),
                                            index(found, Person::workEmail),
                                            index(recorded, Attendance::personId)))));
  }

  private Uni<ImportOutcome> take(Command command, Known known, Instant now) {
    RowFaults faults = new RowFaults(command.faults());
    Map<Person, Unit> listed = read(command.rows(), known, faults);
    List<Attendance> fresh = new ArrayList<>();
    Map<Attendance, UUID> differing = new LinkedHashMap<>();
    listed.forEach(
        (person, unit) -> {
          Attendance recorded = known.attendance().get(person.id());
          if (recorded == null) {
            fresh.add(Attendance.record(known.training(), person.id(), unit.id(), now));
          } else if (!recorded.unitId().equals(unit.id())) {
            differing.put(recorded, unit.id());
          }
        });
    ImportOutcome outcome =
        new ImportOutcome(
            fresh.size(),
            differing.size(),
            listed.size() - fresh.size() - differing.size(),
            faults.list());
    if (!command.mode().stores(outcome.faults())) {
      return Uni.createFrom().item(outcome);
    }
    differing.forEach(Attendance::sentBy);
    List<UUID> newlyTrained = fresh.stream().map(Attendance::personId).toList();
    return trainings
        .addAll(fresh)
        .flatMap(
            done ->
                trainings.unitsAdministeredBy(
                    command.region(), newlyTrained, known.region().dayOf(now)))
        .call(served -> trained.refresh(known.region(), served, now))
        .call(served -> tell(command, known, outcome, now))
        .replaceWith(outcome);
  }

  private Uni<Void> tell(Command command, Known known, ImportOutcome outcome, Instant now) {
    int recorded = known.attendance().size();
    return outcome.created() + outcome.updated() == 0
        ? Uni.createFrom().voidItem()
        : history.record(
            List.of(
                new History.Change(
                    command.region(),
                    SubjectType.TRAINING,
                    command.trainingId(),
                    "ATTENDANCE_RECORDED",
                    command.actor(),
                    now,
                    Map.of("attendees", recorded),
                    Map.of(
                        "attendees",
                        recorded + outcome.created(),
                        "corrected",
                        outcome.updated()))));
  }

  private static Map<Person, Unit> read(List<Row> rows, Known known, RowFaults faults) {
    Map<Person, Unit> listed = new LinkedHashMap<>();
    Map<String, Long> firstLines = new HashMap<>();
    for (Row row : rows) {
      Unit unit = known.units().get(row.unitCode());
      Person person = known.people().get(email(row.workEmail()));
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
        listed.put(person, unit);
      } else {
        faults.add(row.line(), "workEmail", new AttendanceRepeated(person.workEmail(), first));
      }
    }
    return listed;
  }

  private static <K, T> Map<K, T> index(List<T> things, Function<T, K> key) {
    return things.stream().collect(Collectors.toMap(key, Function.identity()));
  }

  private static String email(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT);
  }
}
