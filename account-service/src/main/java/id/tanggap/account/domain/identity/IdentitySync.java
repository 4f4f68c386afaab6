package id.tanggap.account.domain.identity;

import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * That a person's user at the identity provider has to be brought in line, and how that went. It
 * says that there is something to do, not what: what is wanted follows from the appointments at the
 * moment of sending, so that the last word always wins. A change while an attempt is on its way
 * raises the generation, and the attempt then does not count as the last.
 */
@Entity
@Table(name = "identity_sync")
public class IdentitySync implements Regional {
  private static final int LARGEST_SHIFT = 20;

  @Id
  @Column(name = "person_id", nullable = false, updatable = false)
  private UUID personId;

  @Column(name = "region", nullable = false, updatable = false)
  private String region;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false)
  private IdentityState state;

  @Column(name = "generation", nullable = false)
  private long generation;

  @Column(name = "attempts", nullable = false)
  private int attempts;

  @Column(name = "next_attempt_at", nullable = false)
  private Instant nextAttemptAt;

  @Column(name = "leased_until")
  private Instant leasedUntil;

  @Enumerated(EnumType.STRING)
  @Column(name = "last_error")
  private IdentityError lastError;

  @Column(name = "subject")
  private String subject;

  @Column(name = "created_here", nullable = false)
  private boolean createdHere;

  @Column(name = "granted_roles", nullable = false)
  private String[] grantedRoles;

  @Column(name = "granted_units", nullable = false)
  private String[] grantedUnits;

  @Column(name = "asked_at", nullable = false)
  private Instant askedAt;

  @Column(name = "synced_at")
  private Instant syncedAt;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  IdentitySync() {}

  /**
   * The user to which the registry's wishes were applied.
   *
   * @param subject id of the user
   * @param createdHere whether the registry made the user, and so owns all of it
   */
  public record Linked(String subject, boolean createdHere) {}

  /** What the last successful attempt gave; it is what a later one may take away. */
  public record Granted(List<String> roles, List<String> units) {

    /** Copies the lists. */
    public Granted {
      roles = List.copyOf(roles);
      units = List.copyOf(units);
    }
  }

  /**
   * How long to wait after failures.
   *
   * @param first after the first
   * @param longestOutage at most, while the provider is away
   * @param longestRefusal at most, when the provider said no to this person
   */
  public record Pauses(Duration first, Duration longestOutage, Duration longestRefusal) {}

  /** Whether an attempt may begin: due, and nobody else at it. */
  public boolean due(Instant now) {
    return state != IdentityState.DONE
        && !nextAttemptAt.isAfter(now)
        && (leasedUntil == null || !leasedUntil.isAfter(now));
  }

  /** An attempt begins and is given up for lost at an instant. */
  public void lease(Instant until) {
    leasedUntil = until;
    attempts++;
  }

  /** Asks for an attempt at once, also after refusals. */
  public void ask(Instant now) {
    state = IdentityState.PENDING;
    generation++;
    attempts = 0;
    nextAttemptAt = now;
    askedAt = now;
  }

  /**
   * The user is as wanted at the generation of the attempt.
   *
   * @param seen generation when the attempt began
   * @param user null when the person needs none and has none
   */
  public void succeeded(long seen, Linked user, Granted granted, Instant now) {
    leasedUntil = null;
    lastError = null;
    subject = user == null ? null : user.subject();
    createdHere = user != null && user.createdHere();
    grantedRoles = granted.roles().toArray(String[]::new);
    grantedUnits = granted.units().toArray(String[]::new);
    if (seen == generation) {
      state = IdentityState.DONE;
      syncedAt = now;
    }
  }

  /**
   * The attempt failed; the next one is put off, unless something changed meanwhile.
   *
   * @param seen generation when the attempt began
   */
  public void failed(long seen, IdentityError error, Pauses pauses, Instant now) {
    leasedUntil = null;
    lastError = error;
    if (seen == generation) {
      state = IdentityState.FAILED;
      nextAttemptAt = now.plus(pause(error, pauses));
    }
  }

  private Duration pause(IdentityError error, Pauses pauses) {
    Duration longest = error.outage() ? pauses.longestOutage() : pauses.longestRefusal();
    Duration grown = pauses.first().multipliedBy(1L << Math.min(attempts - 1, LARGEST_SHIFT));
    return grown.compareTo(longest) < 0 ? grown : longest;
  }

  /** The user, or null while none is known. */
  public Linked linked() {
    return subject == null ? null : new Linked(subject, createdHere);
  }

  public Granted granted() {
    return new Granted(List.of(grantedRoles), List.of(grantedUnits));
  }

  @Override
  public String region() {
    return region;
  }

  public UUID personId() {
    return personId;
  }

  public IdentityState state() {
    return state;
  }

  public long generation() {
    return generation;
  }

  public int attempts() {
    return attempts;
  }

  /** When the next attempt is due; null when none is needed. */
  public Instant nextAttemptAt() {
    return state == IdentityState.DONE ? null : nextAttemptAt;
  }

  public IdentityError lastError() {
    return lastError;
  }

  public Instant askedAt() {
    return askedAt;
  }

  public Instant syncedAt() {
    return syncedAt;
  }

  public long version() {
    return version;
  }
}
