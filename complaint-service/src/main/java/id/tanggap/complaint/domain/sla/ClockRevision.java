package id.tanggap.complaint.domain.sla;

import id.tanggap.complaint.domain.time.ClockReading;
import id.tanggap.complaint.domain.time.ClockState;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * Both values of a clock whose rules changed, and why. Never changed once written. One that is not
 * applied is a restatement: the clock stays as its closed period was told.
 */
@Entity
@Table(name = "sla_clock_revision")
public class ClockRevision implements Regional {

  @Id private UUID id;
  private String region;

  @Column(name = "clock_id")
  private UUID clockId;

  @Column(name = "recompute_id")
  private UUID recomputeId;

  @Enumerated(EnumType.STRING)
  private RuleCause cause;

  private String reason;
  private boolean applied;
  private String period;

  @Column(name = "policy_version_before")
  private int policyVersionBefore;

  @Column(name = "policy_version_after")
  private int policyVersionAfter;

  @Column(name = "calendar_version_before")
  private int calendarVersionBefore;

  @Column(name = "calendar_version_after")
  private int calendarVersionAfter;

  @Enumerated(EnumType.STRING)
  @Column(name = "state_before")
  private ClockState stateBefore;

  @Enumerated(EnumType.STRING)
  @Column(name = "state_after")
  private ClockState stateAfter;

  @Column(name = "due_at_before")
  private Instant dueAtBefore;

  @Column(name = "due_at_after")
  private Instant dueAtAfter;

  @Column(name = "breached_at_before")
  private Instant breachedAtBefore;

  @Column(name = "breached_at_after")
  private Instant breachedAtAfter;

  @Column(name = "consumed_before")
  private long consumedBefore;

  @Column(name = "consumed_after")
  private long consumedAfter;

  private long grace;
  private Instant at;

  ClockRevision() {}

  /**
   * What made the rules change.
   *
   * @param recomputeId the run through the region; null when it was about this clock alone
   */
  public record Origin(UUID recomputeId, RuleCause cause, String reason, Instant at) {}

  static ClockRevision of(SlaClock clock, Verdict verdict, Origin origin) {
    ClockChange change = verdict.change();
    ClockRevision revision = new ClockRevision();
    revision.id = Ids.next();
    revision.region = clock.region();
    revision.clockId = clock.id();
    revision.recomputeId = origin.recomputeId();
    revision.cause = origin.cause();
    revision.reason = origin.reason();
    revision.applied = verdict.treatment() == Verdict.Treatment.APPLY;
    revision.period = verdict.period() == null ? null : verdict.period().toString();
    ClockVersions versions = clock.versions();
    revision.policyVersionBefore = versions.policyVersion();
    revision.policyVersionAfter = change.versions().policyVersion();
    revision.calendarVersionBefore = shown(versions, change);
    revision.calendarVersionAfter = shown(change.versions(), change);
    revision.grace = change.versions().grace();
    revision.at = origin.at();
    revision.note(change.before(), change.after());
    return revision;
  }

  // the version of the calendar that takes over, when that is the one that changed
  private static int shown(ClockVersions versions, ClockChange change) {
    boolean unit = change.versions().unitCalendarId() != null && versions.unitCalendarId() != null;
    return unit ? versions.unitCalendarVersion() : versions.calendarVersion();
  }

  private void note(ClockReading before, ClockReading after) {
    stateBefore = before.state();
    stateAfter = after.state();
    dueAtBefore = before.dueAt();
    dueAtAfter = after.dueAt();
    breachedAtBefore = before.breachedAt();
    breachedAtAfter = after.breachedAt();
    consumedBefore = before.consumedSeconds();
    consumedAfter = after.consumedSeconds();
  }

  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  public UUID clockId() {
    return clockId;
  }

  public UUID recomputeId() {
    return recomputeId;
  }

  public RuleCause cause() {
    return cause;
  }

  public String reason() {
    return reason;
  }

  /** False for a restatement: the clock stayed as it was. */
  public boolean applied() {
    return applied;
  }

  /** The closed month whose figures would read differently, as {@code 2026-03}; null for none. */
  public String period() {
    return period;
  }

  public int policyVersionBefore() {
    return policyVersionBefore;
  }

  public int policyVersionAfter() {
    return policyVersionAfter;
  }

  public int calendarVersionBefore() {
    return calendarVersionBefore;
  }

  public int calendarVersionAfter() {
    return calendarVersionAfter;
  }

  public ClockState stateBefore() {
    return stateBefore;
  }

  public ClockState stateAfter() {
    return stateAfter;
  }

  public Instant dueAtBefore() {
    return dueAtBefore;
  }

  public Instant dueAtAfter() {
    return dueAtAfter;
  }

  public Instant breachedAtBefore() {
    return breachedAtBefore;
  }

  public Instant breachedAtAfter() {
    return breachedAtAfter;
  }

  public long consumedBefore() {
    return consumedBefore;
  }

  public long consumedAfter() {
    return consumedAfter;
  }

  public long grace() {
    return grace;
  }

  public Instant at() {
    return at;
  }
}
