package id.tanggap.account.domain.dispensation;

import id.tanggap.account.domain.Actor;
import id.tanggap.kit.domain.IllegalTransition;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A coordinator lets somebody off a rule for a period, and says why. It always has an end: to be
 * let off for ever would be another rule.
 */
@Embeddable
public class Dispensation {
  @Column(name = "reason", nullable = false, updatable = false)
  private String reason;

  @Column(name = "valid_from", nullable = false, updatable = false)
  private LocalDate validFrom;

  @Column(name = "valid_to", nullable = false, updatable = false)
  private LocalDate validTo;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false)
  private DispensationState state;

  @Column(name = "decided_by_id", nullable = false, updatable = false)
  private String decidedById;

  @Column(name = "decided_by", nullable = false, updatable = false)
  private String decidedBy;

  @Column(name = "decided_at", nullable = false, updatable = false)
  private Instant decidedAt;

  @Column(name = "revoked_by")
  private String revokedBy;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  @Column(name = "revoke_reason")
  private String revokeReason;

  Dispensation() {}

  /**
   * Lets off from a day to a day, both included.
   *
   * @throws DispensationPeriodReversed when it would end before it begins
   */
  public static Dispensation grant(
      String reason, LocalDate from, LocalDate to, Actor coordinator, Instant now) {
    if (to.isBefore(from)) {
      throw new DispensationPeriodReversed(from, to);
    }
    Dispensation granted = new Dispensation();
    granted.reason = reason.strip();
    granted.validFrom = from;
    granted.validTo = to;
    granted.state = DispensationState.GRANTED;
    granted.decidedById = coordinator.id();
    granted.decidedBy = coordinator.name();
    granted.decidedAt = now;
    return granted;
  }

  /**
   * Takes it back; from now on it counts on no day.
   *
   * @param thing what it is called in front of callers
   * @throws IllegalTransition when that has happened already
   */
  public void revoke(String thing, String why, Actor coordinator, Instant now) {
    if (state == DispensationState.REVOKED) {
      throw new IllegalTransition(thing, state, "REVOKE", List.of());
    }
    state = DispensationState.REVOKED;
    revokedBy = coordinator.name();
    revokedAt = now;
    revokeReason = why.strip();
  }

  public String reason() {
    return reason;
  }

  public LocalDate validFrom() {
    return validFrom;
  }

  public LocalDate validTo() {
    return validTo;
  }

  public DispensationState state() {
    return state;
  }

  public String decidedBy() {
    return decidedBy;
  }

  public Instant decidedAt() {
    return decidedAt;
  }

  public String revokedBy() {
    return revokedBy;
  }

  public Instant revokedAt() {
    return revokedAt;
  }

  public String revokeReason() {
    return revokeReason;
  }
}
