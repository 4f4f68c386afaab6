package id.tanggap.complaint.domain.sla;

import id.tanggap.complaint.domain.time.ClockEvent;
import id.tanggap.complaint.domain.time.ClockReading;
import id.tanggap.complaint.domain.time.ClockState;
import id.tanggap.complaint.domain.time.Target;
import id.tanggap.complaint.domain.time.WorkingCalendar;
import id.tanggap.complaint.domain.time.WorkingClock;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * A deadline of a complaint or an interaction. Its truth is the history of events; the other
 * columns are the reading after the last event, kept for lists. Names the versions of policy and
 * calendar by which it is judged.
 */
@Entity
@Table(name = "sla_clock")
public class SlaClock implements Regional {

  /** What the clock belongs to. */
  public enum Subject {
    COMPLAINT,
    INTERACTION,
    OBJECTION
  }

  @Id private UUID id;
  private String region;

  @Enumerated(EnumType.STRING)
  private Subject subject;

  @Column(name = "subject_id")
  private UUID subjectId;

  @Enumerated(EnumType.STRING)
  private ClockKind kind;

  private int cycle;

  @Column(name = "policy_version")
  private int policyVersion;

  /** Null for clocks that run round the clock. */
  @Column(name = "calendar_id")
  private UUID calendarId;

  @Column(name = "calendar_version")
  private int calendarVersion;

  @Enumerated(EnumType.STRING)
  private Target.Mode mode;

  private long target;

  @Convert(converter = ClockHistory.AsText.class)
  private ClockHistory history;

  @Enumerated(EnumType.STRING)
  private ClockState state;

  @Column(name = "start_at")
  private Instant startAt;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "met_at")
  private Instant metAt;

  @Column(name = "breached_at")
  private Instant breachedAt;

  @Column(name = "consumed_seconds")
  private long consumedSeconds;

  @Column(name = "calendar_complete")
  private boolean calendarComplete;

  @Version private long version;

  SlaClock() {}

  /** The rule by which a clock is judged, with the calendar in the version that applies. */
  public record Terms(
      int policyVersion,
      UUID calendarId,
      int calendarVersion,
      WorkingCalendar calendar,
      Target target) {}

  /** Starts a clock. */
  public static SlaClock start(
      String region,
      Subject subject,
      UUID subjectId,
      ClockKind kind,
      int cycle,
      Terms terms,
      Instant at) {
    SlaClock clock = new SlaClock();
    clock.id = Ids.next();
    clock.region = region;
    clock.subject = subject;
    clock.subjectId = subjectId;
    clock.kind = kind;
    clock.cycle = cycle;
    clock.policyVersion = terms.policyVersion();
    clock.calendarId = terms.calendarId();
    clock.calendarVersion = terms.calendarVersion();
    clock.mode = terms.target().mode();
    clock.target = terms.target().amount();
    clock.history = new ClockHistory(List.of());
    clock.tell(ClockEvent.Type.START, at, "", terms.calendar());
    return clock;
  }

  /**
   * Tells the clock what happened and refreshes its columns.
   *
   * @param calendar the calendar of this clock's version
   */
  public void tell(ClockEvent.Type type, Instant at, String reason, WorkingCalendar calendar) {
    Instant whole = at.truncatedTo(ChronoUnit.SECONDS);
    history = history.plus(type, whole, reason);
    ClockReading reading = readAt(lastEvent(), calendar);
    state = reading.state();
    startAt = reading.startAt();
    dueAt = reading.dueAt();
    metAt = reading.metAt();
    breachedAt = reading.breachedAt();
    consumedSeconds = reading.consumedSeconds();
    calendarComplete = reading.calendarComplete();
  }

  /** What the clock shows at an instant. */
  public ClockReading readAt(Instant now, WorkingCalendar calendar) {
    return WorkingClock.read(calendar, new Target(mode, target), history.events(), now);
  }

  private Instant lastEvent() {
    return history.events().stream()
        .map(ClockEvent::at)
        .max(Instant::compareTo)
        .orElseThrow(IllegalStateException::new);
  }

  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  public Subject subject() {
    return subject;
  }

  public UUID subjectId() {
    return subjectId;
  }

  public ClockKind kind() {
    return kind;
  }

  public int cycle() {
    return cycle;
  }

  public int policyVersion() {
    return policyVersion;
  }

  public UUID calendarId() {
    return calendarId;
  }

  public int calendarVersion() {
    return calendarVersion;
  }

  public Target target() {
    return new Target(mode, target);
  }

  public ClockState state() {
    return state;
  }

  public Instant startAt() {
    return startAt;
  }

  public Instant dueAt() {
    return dueAt;
  }

  public Instant metAt() {
    return metAt;
  }

  public Instant breachedAt() {
    return breachedAt;
  }

  public long consumedSeconds() {
    return consumedSeconds;
  }

  public boolean calendarComplete() {
    return calendarComplete;
  }

  /** True when it was stopped in time. */
  public boolean withinTarget() {
    return state == ClockState.MET;
  }
}
