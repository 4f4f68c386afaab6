package id.tanggap.complaint.domain.privacy;

import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.IllegalTransition;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Personal data got out. The people and the authority are told within three times 24 hours of the
 * discovery, by the clock on the wall (Law 27/2022, article 46).
 */
@Entity
@Table(name = "breach")
public class Breach implements Regional {

  /** How long telling may take. */
  public static final Duration TERM = Duration.ofHours(72);

  /** Who is told. */
  public enum Audience {
    AUTHORITY,
    SUBJECTS
  }

  /** How far it has come. */
  public enum BreachState {
    OPEN,
    NOTIFIED,
    CLOSED
  }

  @Id private UUID id;
  private String region;
  @Embedded private BreachFacts facts;

  @Column(name = "discovered_at")
  private Instant discoveredAt;

  @Column(name = "notify_due_at")
  private Instant notifyDueAt;

  @Column(name = "authority_notified_at")
  private Instant authorityNotifiedAt;

  @Column(name = "subjects_notified_at")
  private Instant subjectsNotifiedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Version private long version;

  Breach() {}

  /** Records a breach; the countdown runs from its discovery. */
  public static Breach record(
      String region, BreachFacts facts, Instant discoveredAt, Instant recordedAt) {
    Breach breach = new Breach();
    breach.id = Ids.next();
    breach.region = region;
    breach.facts = facts;
    breach.discoveredAt = discoveredAt;
    breach.notifyDueAt = discoveredAt.plus(TERM);
    breach.recordedAt = recordedAt;
    return breach;
  }

  /** Writes down what is known by now. */
  public void revise(BreachFacts known) {
    requireOpen("REVISE");
    facts = known;
  }

  /**
   * Somebody was told.
   *
   * @throws IllegalTransition when they were told before, or the breach is closed
   */
  public void notified(Audience audience, Instant at) {
    requireOpen("NOTIFY");
    Instant before = audience == Audience.AUTHORITY ? authorityNotifiedAt : subjectsNotifiedAt;
    if (before != null) {
      throw new IllegalTransition("breach", state(), "NOTIFY", allowed());
    }
    if (audience == Audience.AUTHORITY) {
      authorityNotifiedAt = at;
    } else {
      subjectsNotifiedAt = at;
    }
  }

  /**
   * Closes it.
   *
   * @throws BreachUnfinished before both were told and the measures stand
   */
  public void close(Instant at) {
    requireOpen("CLOSE");
    if (state() != BreachState.NOTIFIED || facts.measuresMasked() == null) {
      throw new BreachUnfinished();
    }
    closedAt = at;
  }

  private void requireOpen(String event) {
    if (closedAt != null) {
      throw new IllegalTransition("breach", state(), event, List.of());
    }
  }

  private List<String> allowed() {
    List<String> allowed = new ArrayList<>(List.of("REVISE"));
    if (state() == BreachState.OPEN) {
      allowed.add("NOTIFY");
    } else {
      allowed.add("CLOSE");
    }
    return allowed;
  }

  /** Where it stands. */
  public BreachState state() {
    if (closedAt != null) {
      return BreachState.CLOSED;
    }
    return authorityNotifiedAt == null || subjectsNotifiedAt == null
        ? BreachState.OPEN
        : BreachState.NOTIFIED;
  }

  /** Seconds left to tell everybody; negative when late, and as it was when the last was told. */
  public long remainingSeconds(Instant now) {
    Instant told = now;
    if (authorityNotifiedAt != null && subjectsNotifiedAt != null) {
      told =
          authorityNotifiedAt.isAfter(subjectsNotifiedAt)
              ? authorityNotifiedAt
              : subjectsNotifiedAt;
    }
    return Duration.between(told, notifyDueAt).toSeconds();
  }

  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  public BreachFacts facts() {
    return facts;
  }

  public Instant discoveredAt() {
    return discoveredAt;
  }

  public Instant notifyDueAt() {
    return notifyDueAt;
  }

  public Instant authorityNotifiedAt() {
    return authorityNotifiedAt;
  }

  public Instant subjectsNotifiedAt() {
    return subjectsNotifiedAt;
  }

  public Instant closedAt() {
    return closedAt;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  public long version() {
    return version;
  }
}
