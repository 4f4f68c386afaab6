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
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
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

  @Column(name = "unit_calendar_id")
  private UUID unitCalendarId;

  @Column(name = "unit_calendar_version")
  private Integer unitCalendarVersion;

  @Column(name = "unit_calendar_from")
  private LocalDate unitCalendarFrom;

  /** What a change of rules added to the target, in its unit. */
  private long grace;

  @Column(name = "warned_percent")
  private int warnedPercent;

  @Column(name = "warn_at")
  private Instant warnAt;

  @Column(name = "breach_told_at")
  private Instant breachToldAt;

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
    show(readAt(passed(lastEvent()), calendar));
  }

  // a breach that time has set stays set, unless what is told took place before it
  private Instant passed(Instant at) {
    return breachedAt == null || at.isAfter(breachedAt) ? at : breachedAt.plusSeconds(1);
  }

  private void show(ClockReading reading) {
    state = reading.state();
    startAt = reading.startAt();
    dueAt = reading.dueAt();
    metAt = reading.metAt();
    breachedAt = reading.breachedAt();
    consumedSeconds = reading.consumedSeconds();
    calendarComplete = reading.calendarComplete();
    warnAt = nextWarning(reading).map(ClockReading.Warning::at).orElse(null);
  }

  private Optional<ClockReading.Warning> nextWarning(ClockReading reading) {
    if (state != ClockState.RUNNING && state != ClockState.BREACHED_RUNNING) {
      return Optional.empty();
    }
    return reading.warnings().stream()
        .filter(warning -> warning.percent() > warnedPercent)
        .findFirst();
  }

  /** Why it was told what it was told last; empty for a fresh clock. */
  public String lastReason() {
    List<ClockEvent> events = history.events();
    return events.isEmpty() ? "" : events.get(events.size() - 1).reason();
  }

  /** What the clock shows at an instant. */
  public ClockReading readAt(Instant now, WorkingCalendar calendar) {
    return WorkingClock.read(calendar, versions().allowed(), history.events(), now);
  }

  /**
   * Marks the deadline as passed when time has passed it.
   *
   * @return true when this breach is news to others
   */
  public boolean passDeadline(Instant now) {
    if (state == ClockState.RUNNING && now.truncatedTo(ChronoUnit.SECONDS).isAfter(dueAt)) {
      state = ClockState.BREACHED_RUNNING;
      breachedAt = dueAt;
    }
    if (breachedAt == null || breachedAt.equals(breachToldAt)) {
      return false;
    }
    breachToldAt = breachedAt;
    return true;
  }

  /**
   * The highest share of the target that is used up and that nobody was warned of; empty when there
   * is none. It counts as told afterwards.
   */
  public Optional<ClockReading.Warning> warn(Instant now, WorkingCalendar calendar) {
    ClockReading reading = readAt(now, calendar);
    Optional<ClockReading.Warning> reached =
        warnAt == null
            ? Optional.empty()
            : reading.warnings().stream()
                .filter(w -> w.percent() > warnedPercent && !w.at().isAfter(now))
                .reduce((first, second) -> second);
    reached.ifPresent(warning -> warnedPercent = warning.percent());
    warnAt = nextWarning(reading).map(ClockReading.Warning::at).orElse(null);
    return reached;
  }

  /** By which versions the clock is judged. */
  public ClockVersions versions() {
    return new ClockVersions(
        policyVersion,
        calendarId,
        calendarVersion,
        unitCalendarId,
        unitCalendarVersion,
        unitCalendarFrom,
        new Target(mode, target),
        grace);
  }

  /** What the clock would show by other versions; a new rule may have to leave more time. */
  ClockChange under(
      ClockVersions next, WorkingCalendar before, WorkingCalendar after, RuleChange change) {
    Instant last = lastEvent();
    Instant at = last.isAfter(change.asOf()) ? last : change.asOf();
    ClockReading is = readAt(at, before);
    ClockVersions versions = next;
    if (change.floored(is)) {
      versions =
          next.withMore(
              WorkingClock.growth(after, next.allowed(), history.events(), at, change.notBefore()));
    }
    ClockReading would = WorkingClock.read(after, versions.allowed(), history.events(), at);
    return new ClockChange(versions, is, would);
  }

  /**
   * Comes under other versions, or is restated beside its closed period.
   *
   * @param calendar the calendar by the versions of the verdict
   * @return what to keep of it; empty when nobody could tell the difference
   */
  public Optional<ClockRevision> follow(
      Verdict verdict, WorkingCalendar calendar, ClockRevision.Origin origin) {
    ClockChange change = verdict.change();
    Optional<ClockRevision> revision =
        change.visible() || verdict.period() != null
            ? Optional.of(ClockRevision.of(this, verdict, origin))
            : Optional.empty();
    if (verdict.treatment() == Verdict.Treatment.APPLY) {
      take(change.versions());
      boolean wasLate = breachedAt != null;
      boolean told = breachToldAt != null;
      Instant last = lastEvent();
      Instant latest = last.isAfter(origin.at()) ? last : origin.at();
      warnedPercent = Math.min(warnedPercent, reached(change.after(), latest));
      show(readAt(wasLate ? latest : last, calendar));
      // one breach is told once, also when a correction moved it; one that is gone may come again
      breachToldAt = told ? breachedAt : null;
    }
    return revision;
  }

  // a paused clock has no instants to warn at: what was told stays told
  private static int reached(ClockReading reading, Instant at) {
    if (reading.warnings().isEmpty()) {
      return 100;
    }
    return reading.warnings().stream()
        .filter(warning -> !warning.at().isAfter(at))
        .mapToInt(ClockReading.Warning::percent)
        .max()
        .orElse(0);
  }

  private void take(ClockVersions versions) {
    policyVersion = versions.policyVersion();
    calendarId = versions.calendarId();
    calendarVersion = versions.calendarVersion();
    unitCalendarId = versions.unitCalendarId();
    unitCalendarVersion = versions.unitCalendarVersion();
    unitCalendarFrom = versions.unitCalendarFrom();
    mode = versions.target().mode();
    target = versions.target().amount();
    grace = versions.grace();
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
