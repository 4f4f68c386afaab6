package id.tanggap.complaint.domain.intake;

import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A caller who joked, known only by the keyed mark of a telephone number. Every so many jokes the
 * number is not listened to for a while; whoever lifts the block gives a reason and the count
 * begins anew.
 */
@Entity
@Table(name = "prank_caller")
public class PrankCaller implements Regional {

  @Id private UUID id;
  private String region;

  @Column(name = "mark_hash")
  private String mark;

  private int pranks;

  @Column(name = "last_prank_at")
  private Instant lastPrankAt;

  @Column(name = "last_case_id")
  private UUID lastCaseId;

  @Column(name = "blocked_until")
  private Instant blockedUntil;

  @Column(name = "lifted_at")
  private Instant liftedAt;

  @Column(name = "lifted_by")
  private String liftedBy;

  @Column(name = "lift_reason")
  private String liftReason;

  @Version private long version;

  PrankCaller() {}

  /** A caller of whom nothing was known. */
  public static PrankCaller first(String region, String mark) {
    PrankCaller caller = new PrankCaller();
    caller.id = Ids.next();
    caller.region = region;
    caller.mark = mark;
    return caller;
  }

  /**
   * Counts a joke.
   *
   * @param caseId null when the case may not be named
   * @param most after so many the number is blocked, and again after so many more
   */
  public void joked(UUID caseId, int most, Duration block, Instant at) {
    pranks++;
    lastPrankAt = at;
    lastCaseId = caseId;
    if (pranks % most == 0) {
      blockedUntil = at.plus(block);
      liftedAt = null;
      liftedBy = null;
      liftReason = null;
    }
  }

  /**
   * Ends the block.
   *
   * @throws CallerNotBlocked when there is none
   */
  public void lift(String actorId, String maskedReason, Instant at) {
    if (!blockedAt(at)) {
      throw new CallerNotBlocked();
    }
    liftedAt = at;
    liftedBy = actorId;
    liftReason = maskedReason;
  }

  /** Whether calls from the number are refused at the instant. */
  public boolean blockedAt(Instant at) {
    return blockedUntil != null && at.isBefore(blockedUntil) && liftedAt == null;
  }

  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  public String mark() {
    return mark;
  }

  public int pranks() {
    return pranks;
  }

  public Instant lastPrankAt() {
    return lastPrankAt;
  }

  public UUID lastCaseId() {
    return lastCaseId;
  }

  public Instant blockedUntil() {
    return blockedUntil;
  }

  public Instant liftedAt() {
    return liftedAt;
  }

  public String liftedBy() {
    return liftedBy;
  }

  public String liftReason() {
    return liftReason;
  }

  public long version() {
    return version;
  }
}
