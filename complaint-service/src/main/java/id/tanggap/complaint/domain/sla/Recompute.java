package id.tanggap.complaint.domain.sla;

import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * Takes a change of rules through the clocks of a region. Knows how far it got, so that it goes on
 * there after a stop; a clock that follows the rules already is not met again.
 */
@Entity
@Table(name = "sla_recompute")
public class Recompute implements Regional {

  /** Where it stands. */
  public enum State {
    QUEUED,
    RUNNING,
    DONE
  }

  /** Which clocks are gone through. */
  public enum Stretch {
    /** Those judged by the calendar, or the open ones for a policy. */
    MAIN,
    /** Those whose unit works by the calendar. */
    UNIT
  }

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  @Id private UUID id;
  private String region;

  @Enumerated(EnumType.STRING)
  private RuleCause cause;

  @Column(name = "calendar_id")
  private UUID calendarId;

  @Column(name = "calendar_version")
  private Integer calendarVersion;

  @Column(name = "policy_version")
  private Integer policyVersion;

  private String reason;

  @Column(name = "as_of")
  private Instant asOf;

  @Enumerated(EnumType.STRING)
  private State state;

  @Enumerated(EnumType.STRING)
  private Stretch stretch;

  @Column(name = "after_id")
  private UUID afterId;

  @Embedded private Impact impact;

  @Column(name = "created_by")
  private String createdBy;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "finished_at")
  private Instant finishedAt;

  @Version private long version;

  Recompute() {}

  /**
   * What to take through the clocks.
   *
   * @param calendarId null for a policy
   * @param policyVersion null for a calendar
   */
  public record Order(
      String region,
      RuleCause cause,
      UUID calendarId,
      Integer calendarVersion,
      Integer policyVersion,
      String reason,
      String actorId) {}

  /** Queues an order; both readings of every clock are compared for this instant. */
  public static Recompute queue(Order order, Instant asOf) {
    Recompute recompute = new Recompute();
    recompute.id = Ids.next();
    recompute.region = order.region();
    recompute.cause = order.cause();
    recompute.calendarId = order.calendarId();
    recompute.calendarVersion = order.calendarVersion();
    recompute.policyVersion = order.policyVersion();
    recompute.reason = order.reason();
    recompute.asOf = asOf;
    recompute.state = State.QUEUED;
    recompute.stretch = Stretch.MAIN;
    recompute.afterId = BEFORE_ALL;
    recompute.impact = Impact.NONE;
    recompute.createdBy = order.actorId();
    recompute.createdAt = asOf;
    return recompute;
  }

  /** Notes a batch that is done. */
  public void advance(UUID last, Impact more) {
    state = State.RUNNING;
    afterId = last;
    impact = impact.plus(more);
  }

  /** Nothing is left of the stretch: goes on to the next one, or ends. */
  public void stretchDone(Instant now) {
    if (stretch == Stretch.MAIN && calendarId != null) {
      state = State.RUNNING;
      stretch = Stretch.UNIT;
      afterId = BEFORE_ALL;
    } else {
      state = State.DONE;
      finishedAt = now;
    }
  }

  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  public RuleCause cause() {
    return cause;
  }

  public UUID calendarId() {
    return calendarId;
  }

  public Integer calendarVersion() {
    return calendarVersion;
  }

  public Integer policyVersion() {
    return policyVersion;
  }

  public String reason() {
    return reason;
  }

  public Instant asOf() {
    return asOf;
  }

  public State state() {
    return state;
  }

  public Stretch stretch() {
    return stretch;
  }

  public UUID afterId() {
    return afterId;
  }

  public Impact impact() {
    return impact;
  }

  public String createdBy() {
    return createdBy;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant finishedAt() {
    return finishedAt;
  }

  public long version() {
    return version;
  }
}
