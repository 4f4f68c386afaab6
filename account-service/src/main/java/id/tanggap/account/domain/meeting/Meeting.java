package id.tanggap.account.domain.meeting;

import id.tanggap.account.domain.gathering.Occasion;
import id.tanggap.account.domain.region.Region;
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
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A meeting about the accounts. The local day and its weekday follow from begin and zone. */
@Entity
@Table(name = "meeting")
public class Meeting implements Regional {
  @Id
  @Column(name = "id", nullable = false, updatable = false)
  private UUID id;

  @Column(name = "region", nullable = false, updatable = false)
  private String region;

  @Enumerated(EnumType.STRING)
  @Column(name = "type", nullable = false)
  private MeetingType type;

  @Column(name = "title", nullable = false)
  private String title;

  @Embedded private Occasion occasion;

  @Column(name = "minutes")
  private String minutes;

  @Column(name = "decisions", nullable = false)
  private String[] decisions;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "changed_at", nullable = false)
  private Instant changedAt;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  Meeting() {}

  /**
   * Calls a meeting, or records one that was held.
   *
   * @throws MeetingPeriodReversed when it would end before it begins
   * @throws MeetingNotHeld when it tells of what was said in a meeting that is still to come
   */
  public static Meeting call(Region region, Agenda agenda, Instant now) {
    Meeting created = new Meeting();
    created.id = Ids.next();
    created.region = region.region();
    created.createdAt = now;
    created.take(region, agenda, now);
    return created;
  }

  /**
   * Takes over what is said now.
   *
   * @param attended whether attendance is recorded, which is so of a meeting that was held only
   * @return whether anything changed
   * @throws MeetingPeriodReversed when it would end before it begins
   * @throws MeetingNotHeld when a meeting of which something is known would be still to come
   */
  public boolean revise(Region of, Agenda agenda, boolean attended, Instant now) {
    if (agenda.equals(agenda())) {
      return false;
    }
    if (attended && now.isBefore(agenda.startsAt())) {
      throw new MeetingNotHeld(agenda.startsAt());
    }
    take(of, agenda, now);
    return true;
  }

  /**
   * Makes sure that attendance may be recorded.
   *
   * @throws MeetingNotHeld when the meeting has not begun
   */
  public void requireHeld(Instant now) {
    if (occasion.toComeAt(now)) {
      throw new MeetingNotHeld(occasion.startsAt());
    }
  }

  /** What is said about it now. */
  public Agenda agenda() {
    return new Agenda(
        type,
        title,
        occasion.startsAt(),
        occasion.endsAt(),
        occasion.place(),
        occasion.hostUnitId(),
        minutes,
        List.of(decisions));
  }

  /** What the audit keeps of it; of the minutes their fingerprint only. */
  public Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("type", type.name());
    facts.put("title", title);
    occasion.tell(facts);
    facts.put("minutesSha256", minutes == null ? null : sha256(minutes));
    facts.put("decisions", List.of(decisions));
    return facts;
  }

  private void take(Region of, Agenda agenda, Instant now) {
    Occasion next =
        Occasion.of(of, agenda.startsAt(), agenda.endsAt(), agenda.place(), agenda.hostUnitId());
    if (next.reversed()) {
      throw new MeetingPeriodReversed(agenda.startsAt(), agenda.endsAt());
    }
    if (agenda.tellsOfTheMeeting() && next.toComeAt(now)) {
      throw new MeetingNotHeld(agenda.startsAt());
    }
    type = agenda.type();
    title = agenda.title();
    occasion = next;
    minutes = agenda.minutes();
    decisions = agenda.decisions().toArray(String[]::new);
    changedAt = now;
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** Local day of the begin. */
  public LocalDate heldOn() {
    return occasion.heldOn();
  }

  public DayOfWeek weekday() {
    return occasion.weekday();
  }

  @Override
  public String region() {
    return region;
  }

  public UUID id() {
    return id;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant changedAt() {
    return changedAt;
  }

  public long version() {
    return version;
  }
}
