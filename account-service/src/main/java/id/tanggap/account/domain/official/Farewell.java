package id.tanggap.account.domain.official;

import id.tanggap.account.domain.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * How an account takes its leave: who asked, since when, in favour of whom, and what is kept of it.
 */
@Embeddable
public class Farewell {
  private static final Farewell NONE = new Farewell();

  @Column(name = "retired_on")
  private LocalDate lastDay;

  @Column(name = "retirement_asked_by")
  private String askedBy;

  /** What the account was when somebody asked for its end. */
  @Enumerated(EnumType.STRING)
  @Column(name = "retirement_asked_from")
  private AccountStatus askedFrom;

  @Column(name = "successor_id")
  private UUID successor;

  /** Null while nothing was said about it. */
  @Embedded private Archive archive;

  Farewell() {}

  private Farewell(
      LocalDate lastDay, String askedBy, AccountStatus askedFrom, UUID successor, Archive archive) {
    this.lastDay = lastDay;
    this.askedBy = askedBy;
    this.askedFrom = askedFrom;
    this.successor = successor;
    this.archive = archive;
  }

  /** What is known; the columns of an account that stays are all null. */
  static Farewell of(Farewell known) {
    return known == null ? NONE : known;
  }

  static Farewell asked(Retirement how, AccountStatus from, Actor actor, Instant now) {
    return new Farewell(
        null, actor.id(), from, how.successor(), Archive.after(null, how.archive(), actor, now));
  }

  /**
   * Somebody else decided. What was named before stays unless something else is named.
   *
   * @throws ArchiveMissing when nobody said what is kept
   */
  Farewell decided(Retirement how, Actor actor, LocalDate today, Instant now) {
    Archive kept = Archive.after(archive, how.archive(), actor, now);
    if (kept == null) {
      throw new ArchiveMissing();
    }
    return new Farewell(
        today, askedBy, askedFrom, how.successor() == null ? successor : how.successor(), kept);
  }

  /**
   * The address went to another account.
   *
   * @param today last day, null when the account never was official
   */
  Farewell yielded(LocalDate today, UUID winner) {
    return new Farewell(today, askedBy, askedFrom, winner, archive);
  }

  boolean askedBy(Actor actor) {
    return actor.id().equals(askedBy);
  }

  boolean askedWhenSuspended() {
    return askedFrom == AccountStatus.SUSPENDED;
  }

  LocalDate lastDay() {
    return lastDay;
  }

  UUID successor() {
    return successor;
  }

  Archive archive() {
    return archive;
  }
}
