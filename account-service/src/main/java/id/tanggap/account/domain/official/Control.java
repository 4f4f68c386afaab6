package id.tanggap.account.domain.official;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;

/**
 * How surely an account is under control, and until when. Raised by a passed proof only; every
 * change gives a new value.
 */
@Embeddable
public class Control {
  /** How long a level outlives the credential that stood behind it without a second proof. */
  static final Duration GRACE = Duration.ofDays(14);

  @Enumerated(EnumType.STRING)
  @Column(name = "control_level", nullable = false)
  private ControlLevel level;

  @Column(name = "control_expires_at")
  private Instant expiresAt;

  @Column(name = "control_doubted_at")
  private Instant doubtedAt;

  Control() {}

  private Control(ControlLevel level, Instant expiresAt, Instant doubtedAt) {
    this.level = level;
    this.expiresAt = expiresAt;
    this.doubtedAt = doubtedAt;
  }

  static Control none() {
    return new Control(ControlLevel.L0, null, null);
  }

  /**
   * With a passed proof. A weaker proof than the one that holds changes nothing, unless that one is
   * in doubt: then what was proven last counts.
   */
  Control with(ControlProof proof) {
    int compared = proof.level().compareTo(level);
    if (compared > 0 || doubtedAt != null) {
      return new Control(proof.level(), proof.expiresAt(), null);
    }
    boolean longer = compared == 0 && proof.expiresAt().isAfter(expiresAt);
    return longer ? new Control(level, proof.expiresAt(), null) : this;
  }

  /** The credential was revoked: without a second proof the level falls soon. */
  Control doubted(Instant now) {
    if (level == ControlLevel.L0 || doubtedAt != null) {
      return this;
    }
    Instant latest = now.plus(GRACE);
    return new Control(level, latest.isBefore(expiresAt) ? latest : expiresAt, now);
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

  Instant doubtedAt() {
    return doubtedAt;
  }
}
