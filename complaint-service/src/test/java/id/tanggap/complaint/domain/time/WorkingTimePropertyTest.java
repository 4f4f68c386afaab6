package id.tanggap.complaint.domain.time;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.complaint.domain.time.ClockEvent.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class WorkingTimePropertyTest {

  private static final long EPOCH_2023 = 1_672_531_200L;
  private static final long TWO_YEARS = 63_072_000L;

  @Property
  void workingTimeOfAnAddedSpanIsTheSpan(
      @ForAll long seed,
      @ForAll @LongRange(max = TWO_YEARS) long offset,
      @ForAll @LongRange(max = 2_000_000) long n) {
    WorkingCalendar calendar = RandomCalendar.of(seed);
    Instant a = Instant.ofEpochSecond(EPOCH_2023 + offset);
    assertThat(calendar.working(a, calendar.add(a, n))).isEqualTo(n);
  }

  @Property
  void addingTwiceIsAddingTheSum(
      @ForAll long seed,
      @ForAll @LongRange(max = TWO_YEARS) long offset,
      @ForAll @LongRange(max = 1_000_000) long n,
      @ForAll @LongRange(min = 1, max = 1_000_000) long m) {
    WorkingCalendar calendar = RandomCalendar.of(seed);
    Instant a = Instant.ofEpochSecond(EPOCH_2023 + offset);
    assertThat(calendar.add(calendar.add(a, n), m)).isEqualTo(calendar.add(a, n + m));
  }

  @Property
  void aLongerTargetIsNeverDueEarlier(
      @ForAll long seed,
      @ForAll @LongRange(max = TWO_YEARS) long offset,
      @ForAll @LongRange(max = 1_000_000) long n,
      @ForAll @LongRange(max = 100_000) long more) {
    WorkingCalendar calendar = RandomCalendar.of(seed);
    Instant a = Instant.ofEpochSecond(EPOCH_2023 + offset);
    assertThat(calendar.add(a, n + more)).isAfterOrEqualTo(calendar.add(a, n));
  }

  @Property
  void aPauseInsideClosedTimeChangesNothing(
      @ForAll long seed,
      @ForAll @LongRange(max = TWO_YEARS) long offset,
      @ForAll @LongRange(min = 1, max = 400_000) long target,
      @ForAll @IntRange(min = 1, max = 20) int day) {
    WorkingCalendar calendar = RandomCalendar.of(seed);
    Instant start = Instant.ofEpochSecond(EPOCH_2023 + offset);
    Instant closing = calendar.workdays(start, day, List.of());
    Instant opening = calendar.add(closing, 1).minusSeconds(1);
    Instant now = opening.plusSeconds(3);
    for (Target.Mode mode : List.of(Target.Mode.DURATION, Target.Mode.WORKDAYS)) {
      Target wanted = new Target(mode, mode == Target.Mode.DURATION ? target : target % 30);
      ClockReading without =
          WorkingClock.read(calendar, wanted, List.of(event(Type.START, start, 0)), now);
      ClockReading with =
          WorkingClock.read(
              calendar,
              wanted,
              List.of(
                  event(Type.START, start, 0),
                  event(Type.PAUSE, closing, 1),
                  event(Type.RESUME, opening, 2)),
              now);
      assertThat(with.dueAt()).isEqualTo(without.dueAt());
      assertThat(with.breachedAt()).isEqualTo(without.breachedAt());
      assertThat(with.consumedSeconds()).isEqualTo(without.consumedSeconds());
      assertThat(with.state()).isEqualTo(without.state());
    }
  }

  @Property
  void theOrderOfArrivalDoesNotMatterAndReadingTwiceGivesTheSame(
      @ForAll long seed, @ForAll @LongRange(min = 1, max = 400_000) long target) {
    Random random = new Random(seed);
    WorkingCalendar calendar = RandomCalendar.of(seed);
    List<ClockEvent> events = randomEvents(random);
    Instant now = events.get(events.size() - 1).at().plusSeconds(random.nextInt(900_000));
    Target wanted = new Target(Target.Mode.values()[random.nextInt(3)], target % 100_000);
    if (wanted.mode() == Target.Mode.WORKDAYS) {
      wanted = new Target(Target.Mode.WORKDAYS, target % 60);
    }
    ClockReading first = WorkingClock.read(calendar, wanted, events, now);
    List<ClockEvent> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, random);
    assertThat(WorkingClock.read(calendar, wanted, shuffled, now)).isEqualTo(first);
    assertThat(WorkingClock.read(calendar, wanted, events, now)).isEqualTo(first);
    assertThat(first.receipt().stream().mapToLong(ReceiptLine::seconds).sum())
        .isEqualTo(first.consumedSeconds());
  }

  static List<ClockEvent> randomEvents(Random random) {
    List<ClockEvent> events = new ArrayList<>();
    Instant at = Instant.ofEpochSecond(EPOCH_2023 + random.nextInt(40_000_000));
    events.add(event(Type.START, at, 0));
    int count = random.nextInt(8);
    for (int i = 1; i <= count; i++) {
      at = at.plusSeconds(random.nextInt(300_000));
      events.add(event(Type.values()[1 + random.nextInt(5)], at, i));
    }
    return events;
  }

  static ClockEvent event(Type type, Instant at, long sequence) {
    return new ClockEvent(type, at, sequence, "");
  }
}
