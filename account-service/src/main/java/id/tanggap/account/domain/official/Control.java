package id.tanggap.account.domain.official;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

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

  Control() {}

  private Control(ControlLevel level, Instant expiresAt) {
    this.level = level;
    this.expiresAt = expiresAt;
  }

  static Control none() {
    return new Control(ControlLevel.L0, null);
  }

  /** With a passed proof. A weaker proof than the one that holds changes nothing. */
  Control with(ControlProof proof) {
    int compared = proof.level().compareTo(level);
    boolean longer = compared == 0 && (expiresAt == null || proof.expiresAt().isAfter(expiresAt));
    return compared > 0 || longer ? new Control(proof.level(), proof.expiresAt()) : this;
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
