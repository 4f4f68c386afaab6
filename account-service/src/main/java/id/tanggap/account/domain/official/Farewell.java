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

  /** Null when nobody asked, or before this was kept. */
  @Enumerated(EnumType.STRING)
  @Column(name = "retirement_asked_for")
  private OnBehalf askedFor;

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
      LocalDate lastDay,
      String askedBy,
      OnBehalf askedFor,
      AccountStatus askedFrom,
      UUID successor,
      Archive archive) {
    this.lastDay = lastDay;
    this.askedBy = askedBy;
    this.askedFor = askedFor;
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
        null,
        actor.id(),
        OnBehalf.of(how.decides()),
        from,
        how.successor(),
        Archive.after(null, how.archive(), actor, now));
  }

  /**
   * Somebody else decided. What was named before stays unless something else is named.
   *
   * @throws SecondPersonNeeded when the one who asked tries to decide as well, or may not decide
   * @throws PublicationsScheduled while something is still to be published
   * @throws ArchiveMissing when nobody said what is kept
   */
  Farewell decided(Retirement how, Actor actor, LocalDate today, Instant now) {
    if (!how.decides() || actor.id().equals(askedBy)) {
      throw new SecondPersonNeeded();
    }
    if (how.scheduled()) {
      throw new PublicationsScheduled();
    }
    Archive kept = Archive.after(archive, how.archive(), actor, now);
    if (kept == null) {
      throw new ArchiveMissing();
    }
    UUID next = how.successor() == null ? successor : how.successor();
    return new Farewell(today, askedBy, askedFor, askedFrom, next, kept);
  }

  /**
   * The address went to another account.
   *
   * @param today last day, null when the account never was official
   */
  Farewell yielded(LocalDate today, UUID winner) {
    return new Farewell(today, askedBy, askedFor, askedFrom, winner, archive);
  }

  /**
   * What the account is again when nothing comes of it. A coordinator takes any request back, a
   * unit its own; one from before it was kept who asked passes for the unit's.
   *
   * @param speaker for whom the one who takes it back speaks
   * @throws RetirementNotYours when the coordination asked and a unit takes it back
   */
  AccountStatus withdrawn(OnBehalf speaker) {
    if (askedFor == OnBehalf.COORDINATION && speaker != OnBehalf.COORDINATION) {
      throw new RetirementNotYours();
    }
    return askedFrom == AccountStatus.SUSPENDED ? AccountStatus.SUSPENDED : AccountStatus.ACTIVE;
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
