package id.tanggap.complaint.domain.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A clock as a fold over its events: the same events give the same reading in any order of arrival
 * and however often they are read. Events that make no sense where they stand (a second pause, a
 * resume of a running clock, anything before the start) change nothing.
 */
public final class WorkingClock {

  private static final int[] WARN_PERCENT = {50, 80, 100};

  private final WorkingCalendar calendar;
  private final Target target;
  private final Receipt receipt;
  private final List<Pause> pauses = new ArrayList<>();

  private ClockState state = ClockState.PENDING;
  private Instant startAt;
  private Instant runningSince;
  private Instant pausedSince;
  private String pauseReason = "";
  private long consumed;
  private Instant due;
  private Instant metAt;
  private Instant breachedAt;
  private ClockState cancelledFrom;
  private Instant cancelledAt;

  private WorkingClock(WorkingCalendar calendar, Target target) {
    this.calendar = calendar;
    this.target = target;
    this.receipt = new Receipt(calendar, target.mode() == Target.Mode.ELAPSED);
  }

  /**
   * Reads the clock.
   *
   * @param now the instant of the reading; later events are not counted yet
   */
  public static ClockReading read(
      WorkingCalendar calendar, Target target, List<ClockEvent> events, Instant now) {
    WorkingClock clock = new WorkingClock(calendar, target);
    events.stream()
        .sorted(ClockEvent.ORDER)
        .filter(event -> !event.at().isAfter(now))
        .forEach(clock::apply);
    return clock.at(now);
  }

  /** The deadline of a fresh clock that starts at the instant and was paused in between. */
  public static ClockReading plan(
      WorkingCalendar calendar, Target target, Instant from, List<Pause> pauses) {
    List<ClockEvent> events = new ArrayList<>();
    Instant last = from;
    long sequence = 0;
    events.add(new ClockEvent(ClockEvent.Type.START, from, sequence++, ""));
    for (Pause pause : pauses) {
      events.add(new ClockEvent(ClockEvent.Type.PAUSE, pause.from(), sequence++, "PLANNED"));
      events.add(new ClockEvent(ClockEvent.Type.RESUME, pause.to(), sequence++, ""));
      last = pause.to().isAfter(last) ? pause.to() : last;
    }
    ClockReading planned = read(calendar, target, events, last);
    Instant due = planned.breachedAt() != null ? planned.breachedAt() : planned.dueAt();
    return read(calendar, target, events, due.isAfter(from) ? due : from);
  }

  /**
   * By how much a target must grow so that its deadline does not lie before an instant, in the unit
   * of the target; 0 when it does not anyway. A paused clock is asked as if it went on now.
   *
   * @param notBefore a closing instant after {@code now}
   */
  public static long growth(
      WorkingCalendar calendar,
      Target target,
      List<ClockEvent> events,
      Instant now,
      Instant notBefore) {
    List<ClockEvent> goingOn = new ArrayList<>(events);
    goingOn.add(new ClockEvent(ClockEvent.Type.RESUME, now, Long.MAX_VALUE, ""));
    if (target.mode() != Target.Mode.WORKDAYS) {
      WorkingClock clock = new WorkingClock(calendar, target);
      long used = read(calendar, target, goingOn, now).consumedSeconds();
      return Math.max(0, used + clock.count(now, notBefore) - target.amount());
    }
    Target longer = target;
    while (read(calendar, longer, goingOn, now).dueAt().isBefore(notBefore)) {
      longer = new Target(target.mode(), longer.amount() + 1);
    }
    return longer.amount() - target.amount();
  }

  private void apply(ClockEvent event) {
    switch (event.type()) {
      case START -> start(event.at());
      case PAUSE -> pause(event.at(), event.reason());
      case RESUME -> resume(event.at());
      case STOP -> stop(event.at());
      case CANCEL -> cancel(event.at());
      case REOPEN -> reopen(event.at());
      case VOID -> voidStop();
    }
  }

  private void start(Instant at) {
    if (state == ClockState.PENDING) {
      startAt = at;
      run(at);
    }
  }

  private void run(Instant at) {
    runningSince = at;
    state = breachedAt == null ? ClockState.RUNNING : ClockState.BREACHED_RUNNING;
    due = dueFrom(at);
  }

  private Instant dueFrom(Instant at) {
    return switch (target.mode()) {
      case DURATION -> calendar.add(at, target.amount() - consumed);
      case WORKDAYS -> calendar.workdays(startAt, Math.toIntExact(target.amount()), pauses);
      case ELAPSED -> at.plusSeconds(Math.max(0, target.amount() - consumed));
    };
  }

  private boolean running() {
    return state == ClockState.RUNNING || state == ClockState.BREACHED_RUNNING;
  }

  private void consumeUntil(Instant at) {
    consumed += receipt.run(runningSince, at);
    breachWhenPast(at);
  }

  private void breachWhenPast(Instant at) {
    if (breachedAt == null && at.isAfter(due)) {
      breachedAt = due;
      state = ClockState.BREACHED_RUNNING;
    }
  }

  private void pause(Instant at, String reason) {
    if (running()) {
      consumeUntil(at);
      pausedSince = at;
      pauseReason = reason;
      runningSince = null;
      state = ClockState.PAUSED;
    }
  }

  private void resume(Instant at) {
    if (state == ClockState.PAUSED) {
      receipt.pause(pausedSince, at, pauseReason);
      pauses.add(new Pause(pausedSince, at));
      // everything was used up before the pause: late since the deadline that stood then
      if (breachedAt == null && usedUp() && at.isAfter(due)) {
        breachedAt = due;
      }
      Instant earlier = due;
      run(at);
      if (breachedAt != null) {
        due = earlier;
      }
    }
  }

  private boolean usedUp() {
    return target.mode() != Target.Mode.WORKDAYS && consumed >= target.amount();
  }

  private void stop(Instant at) {
    if (running()) {
      consumeUntil(at);
    } else if (state == ClockState.PAUSED) {
      receipt.pause(pausedSince, at, pauseReason);
    } else {
      return;
    }
    runningSince = null;
    metAt = at;
    state = breachedAt == null ? ClockState.MET : ClockState.MET_LATE;
  }

  private void cancel(Instant at) {
    if (!state.open()) {
      return;
    }
    cancelledFrom = state;
    cancelledAt = at;
    if (running()) {
      consumeUntil(at);
    }
    runningSince = null;
    due = null;
    state = ClockState.CANCELLED;
  }

  // as if it had never been cancelled: the mistake was not the citizen's
  private void revive() {
    if (cancelledFrom == ClockState.PAUSED) {
      state = ClockState.PAUSED;
    } else if (cancelledFrom != ClockState.PENDING) {
      Instant late = breachedAt;
      run(cancelledAt);
      due = late == null ? due : late;
    }
    cancelledFrom = null;
  }

  private void voidStop() {
    if (state == ClockState.MET || state == ClockState.MET_LATE) {
      metAt = null;
      due = null;
      state = ClockState.CANCELLED;
    }
  }

  private void reopen(Instant at) {
    if (state == ClockState.CANCELLED && cancelledFrom != null) {
      revive();
    } else if (state == ClockState.MET || state == ClockState.MET_LATE) {
      Instant stopped = metAt;
      receipt.pause(stopped, at, "STOPPED");
      pauses.add(new Pause(stopped, at));
      metAt = null;
      Instant earlier = due;
      run(at);
      if (breachedAt != null) {
        due = earlier;
      }
    }
  }

  private ClockReading at(Instant now) {
    if (running()) {
      consumeUntil(now);
    } else if (state == ClockState.PAUSED) {
      receipt.pause(pausedSince, now, pauseReason);
    }
    Instant shownDue = state == ClockState.PAUSED ? null : due;
    Instant last = shownDue == null || now.isAfter(shownDue) ? now : shownDue;
    boolean complete =
        target.mode() == Target.Mode.ELAPSED
            || startAt == null
            || calendar.completeBetween(startAt, endOfUse(last));
    return new ClockReading(
        state,
        startAt,
        consumed,
        shownDue,
        metAt,
        breachedAt,
        warnings(),
        receipt.lines(),
        complete);
  }

  // a stopped clock no longer cares for the years after its stop
  private Instant endOfUse(Instant last) {
    if (metAt == null) {
      return last;
    }
    return due != null && due.isAfter(metAt) ? due : metAt;
  }

  private List<ClockReading.Warning> warnings() {
    if (startAt == null || state == ClockState.CANCELLED || state == ClockState.PAUSED) {
      return List.of();
    }
    List<ClockReading.Warning> result = new ArrayList<>();
    for (int percent : WARN_PERCENT) {
      result.add(new ClockReading.Warning(percent, consumptionOf(percent)));
    }
    return result;
  }

  private Instant consumptionOf(int percent) {
    return switch (target.mode()) {
      case DURATION -> walk((target.amount() * percent + 99) / 100);
      case ELAPSED -> walk((target.amount() * percent + 99) / 100);
      case WORKDAYS ->
          calendar.workdays(startAt, (int) ((target.amount() * percent + 99) / 100), pauses);
    };
  }

  /** The instant at which this many seconds were or will be consumed, pauses left out. */
  private Instant walk(long seconds) {
    long left = seconds;
    Instant from = startAt;
    for (Pause pause : pauses) {
      long available = count(from, pause.from());
      if (left <= available) {
        return advance(from, left);
      }
      left -= available;
      from = pause.to();
    }
    return advance(from, left);
  }

  private long count(Instant from, Instant to) {
    return target.mode() == Target.Mode.ELAPSED
        ? Math.max(0, to.getEpochSecond() - from.getEpochSecond())
        : calendar.working(from, to);
  }

  private Instant advance(Instant from, long seconds) {
    return target.mode() == Target.Mode.ELAPSED
        ? from.plusSeconds(seconds)
        : calendar.add(from, seconds);
  }
}
