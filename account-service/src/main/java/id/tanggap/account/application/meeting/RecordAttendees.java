package id.tanggap.account.application.meeting;

import id.tanggap.account.application.history.History;
import id.tanggap.account.application.unit.Units;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.history.SubjectType;
import id.tanggap.account.domain.meeting.AttendeesUnfit;
import id.tanggap.account.domain.meeting.Meeting;
import id.tanggap.account.domain.meeting.MeetingAttendance;
import id.tanggap.account.domain.unit.Unit;
import id.tanggap.kit.domain.Fault;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Records who attended a meeting for which unit; naming somebody again corrects the unit. */
@ApplicationScoped
public class RecordAttendees {
  private final Meetings meetings;
  private final MeetingQueries queries;
  private final Units units;
  private final History history;
  private final Clock clock;

  RecordAttendees(
      Meetings meetings, MeetingQueries queries, Units units, History history, Clock clock) {
    this.meetings = meetings;
    this.queries = queries;
    this.units = units;
    this.history = history;
    this.clock = clock;
  }

  /** Someone who attended. */
  public record Attendee(UUID personId, UUID unitId) {}

  /** Who attended a meeting. */
  public record Command(String region, UUID meetingId, List<Attendee> attendees, Actor actor) {}

  /** Records them, all or none. */
  @WithTransaction
  public Uni<Meeting> handle(Command command) {
    Instant now = clock.instant();
    return queries
        .locked(command.region(), command.meetingId())
        .invoke(meeting -> meeting.requireHeld(now))
        .call(meeting -> requireKnown(command))
        .call(
            meeting ->
                meetings
                    .attendance(command.region(), meeting.id())
                    .flatMap(recorded -> take(command, meeting, recorded, now)));
  }

  private Uni<Void> requireKnown(Command command) {
    List<UUID> people = command.attendees().stream().map(Attendee::personId).toList();
    List<UUID> senders = command.attendees().stream().map(Attendee::unitId).distinct().toList();
    return meetings
        .knownPeople(command.region(), people)
        .flatMap(
            known ->
                units
                    .byIds(command.region(), senders)
                    .map(found -> found.stream().map(Unit::id).collect(Collectors.toSet()))
                    .invoke(
                        found -> {
                          List<Fault> faults = faults(command, new HashSet<>(known), found);
                          if (!faults.isEmpty()) {
                            throw new AttendeesUnfit(faults);
                          }
                        }))
        .replaceWithVoid();
  }

  private static List<Fault> faults(Command command, Set<UUID> people, Set<UUID> units) {
    List<Fault> faults = new ArrayList<>();
    Set<UUID> named = new HashSet<>();
    for (int i = 0; i < command.attendees().size(); i++) {
      Attendee attendee = command.attendees().get(i);
      String person = "/items/" + i + "/personId";
      if (!people.contains(attendee.personId())) {
        faults.add(
            new Fault(person, "person-unknown", Map.of("person", attendee.personId().toString())));
      } else if (!named.add(attendee.personId())) {
        faults.add(Fault.at(person, "attendee-repeated"));
      }
      if (!units.contains(attendee.unitId())) {
        faults.add(
            new Fault(
                "/items/" + i + "/unitId",
                "unit-unknown",
                Map.of("unit", attendee.unitId().toString())));
      }
    }
    return faults;
  }

  private Uni<Void> take(
      Command command, Meeting meeting, List<MeetingAttendance> recorded, Instant now) {
    Map<UUID, MeetingAttendance> byPerson =
        recorded.stream()
            .collect(Collectors.toMap(MeetingAttendance::personId, Function.identity()));
    List<MeetingAttendance> fresh = new ArrayList<>();
    int corrected = 0;
    for (Attendee attendee : command.attendees()) {
      MeetingAttendance known = byPerson.get(attendee.personId());
      if (known == null) {
        fresh.add(MeetingAttendance.record(meeting, attendee.personId(), attendee.unitId(), now));
      } else if (known.sentBy(attendee.unitId())) {
        corrected++;
      }
    }
    if (fresh.isEmpty() && corrected == 0) {
      return Uni.createFrom().voidItem();
    }
    History.Change change =
        new History.Change(
            meeting.region(),
            SubjectType.MEETING,
            meeting.id(),
            "ATTENDANCE_RECORDED",
            command.actor(),
            now,
            Map.of("attendees", recorded.size()),
            Map.of("attendees", recorded.size() + fresh.size(), "corrected", corrected));
    return meetings.addAll(fresh).flatMap(done -> history.record(List.of(change)));
  }
}
