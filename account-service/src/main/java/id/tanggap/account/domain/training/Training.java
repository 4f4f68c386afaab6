package id.tanggap.account.domain.training;

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
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A training of account admins. The local day and its weekday follow from begin and zone. */
@Entity
@Table(name = "training")
public class Training implements Regional {
  @Id
  @Column(name = "id", nullable = false, updatable = false)
  private UUID id;

  @Column(name = "region", nullable = false, updatable = false)
  private String region;

  @Enumerated(EnumType.STRING)
  @Column(name = "type", nullable = false)
  private TrainingType type;

  @Column(name = "title", nullable = false)
  private String title;

  @Column(name = "edition")
  private String edition;

  @Embedded private Occasion occasion;

  @Column(name = "speakers", nullable = false)
  private String[] speakers;

  @Column(name = "topics", nullable = false)
  private String[] topics;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "changed_at", nullable = false)
  private Instant changedAt;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  Training() {}

  /**
   * Announces a training.
   *
   * @throws TrainingPeriodReversed when it would end before it begins
   */
  public static Training announce(Region region, Programme programme, Instant now) {
    Training created = new Training();
    created.id = Ids.next();
    created.region = region.region();
    created.createdAt = now;
    created.take(region, programme, now);
    return created;
  }

  /**
   * Takes over what is announced now.
   *
   * @param attended whether attendance is recorded, which is so of a training that was held only
   * @return whether anything changed
   * @throws TrainingPeriodReversed when it would end before it begins
   * @throws TrainingAttended when one that was attended would be still to come
   */
  public boolean revise(Region of, Programme programme, boolean attended, Instant now) {
    if (programme.equals(programme())) {
      return false;
    }
    if (attended && now.isBefore(programme.startsAt())) {
      throw new TrainingAttended(programme.startsAt());
    }
    take(of, programme, now);
    return true;
  }

  /**
   * Makes sure that attendance may be recorded.
   *
   * @throws TrainingNotHeld when the training has not begun
   */
  public void requireHeld(Instant now) {
    if (occasion.toComeAt(now)) {
      throw new TrainingNotHeld(occasion.startsAt());
    }
  }

  /** What was announced. */
  public Programme programme() {
    return new Programme(
        type,
        title,
        edition,
        occasion.startsAt(),
        occasion.endsAt(),
        occasion.place(),
        occasion.hostUnitId(),
        List.of(speakers),
        List.of(topics));
  }

  /** What the audit keeps of it. */
  public Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("type", type.name());
    facts.put("title", title);
    facts.put("edition", edition);
    occasion.tell(facts);
    facts.put("speakers", List.of(speakers));
    facts.put("topics", List.of(topics));
    return facts;
  }

  private void take(Region of, Programme programme, Instant now) {
    Occasion next =
        Occasion.of(
            of,
            programme.startsAt(),
            programme.endsAt(),
            programme.place(),
            programme.hostUnitId());
    if (next.reversed()) {
      throw new TrainingPeriodReversed(programme.startsAt(), programme.endsAt());
    }
    type = programme.type();
    title = programme.title();
    edition = programme.edition();
    occasion = next;
    speakers = programme.speakers().toArray(String[]::new);
    topics = programme.topics().toArray(String[]::new);
    changedAt = now;
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
