package id.tanggap.account.domain.official;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;

/**
 * How surely an account is under control, and until when. Raised by a passed proof only; every
 * change gives a new value.
 */
@Embeddable
public class Control {
  @Enumerated(EnumType.STRING)
  @Column(name = "control_level", nullable = false)
  private ControlLevel level;

  @Column(name = "control_expires_at")
  private Instant expiresAt;

  /** When it was lost to others, or may have been; null when it never was. */
  @Column(name = "control_lost_at")
  private Instant lostAt;

  Control() {}

  private Control(ControlLevel level, Instant expiresAt, Instant lostAt) {
    this.level = level;
    this.expiresAt = expiresAt;
    this.lostAt = lostAt;
  }

  static Control none() {
    return new Control(ControlLevel.L0, null, null);
  }

  /** None, because what was known of it is out of date. */
  Control dropped() {
    return new Control(ControlLevel.L0, null, lostAt);
  }

  /** None, and what was begun before counts for nothing either. */
  Control lost(Instant now) {
    return new Control(ControlLevel.L0, null, now);
  }

  /**
   * With a passed proof. A weaker proof than the one that holds changes nothing.
   *
   * @throws ProofOutdated when somebody asked for it before control was lost
   */
  Control with(ControlProof proof) {
    if (lostAt != null && proof.askedAt().isBefore(lostAt)) {
      throw new ProofOutdated();
    }
    int compared = proof.level().compareTo(level);
    boolean longer = compared == 0 && (expiresAt == null || proof.expiresAt().isAfter(expiresAt));
    return compared > 0 || longer ? new Control(proof.level(), proof.expiresAt(), lostAt) : this;
  }

  boolean same(Control other) {
    return level == other.level
        && Objects.equals(expiresAt, other.expiresAt)
        && Objects.equals(lostAt, other.lostAt);
  }

  boolean expired(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }

  ControlLevel level() {
    return level;
  }

  Instant expiresAt() {
    return expiresAt;
  }
}
