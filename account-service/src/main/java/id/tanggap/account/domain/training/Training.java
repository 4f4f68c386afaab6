package id.tanggap.account.domain.training;

import id.tanggap.account.domain.region.Region;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

  @Column(name = "starts_at", nullable = false)
  private Instant startsAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  @Column(name = "held_on", nullable = false)
  private LocalDate heldOn;

  @Column(name = "place", nullable = false)
  private String place;

  @Column(name = "host_unit_id")
  private UUID hostUnitId;

  @Column(name = "speakers", nullable = false)
  private String[] speakers;

  @Column(name = "topics", nullable = false)
  private String[] topics;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

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
    if (programme.endsAt() != null && programme.endsAt().isBefore(programme.startsAt())) {
      throw new TrainingPeriodReversed(programme.startsAt(), programme.endsAt());
    }
    Training created = new Training();
    created.id = Ids.next();
    created.region = region.region();
    created.type = programme.type();
    created.title = programme.title();
    created.startsAt = programme.startsAt();
    created.endsAt = programme.endsAt();
    created.heldOn = region.dayOf(programme.startsAt());
    created.place = programme.place();
    created.hostUnitId = programme.hostUnitId();
    created.speakers = programme.speakers().toArray(String[]::new);
    created.topics = programme.topics().toArray(String[]::new);
    created.createdAt = now;
    return created;
  }

  /**
   * Makes sure that attendance may be recorded.
   *
   * @throws TrainingNotHeld when the training has not begun
   */
  public void requireHeld(Instant now) {
    if (now.isBefore(startsAt)) {
      throw new TrainingNotHeld(startsAt);
    }
  }

  /** What was announced. */
  public Programme programme() {
    return new Programme(
        type, title, startsAt, endsAt, place, hostUnitId, List.of(speakers), List.of(topics));
  }

  /** Local day of the begin. */
  public LocalDate heldOn() {
    return heldOn;
  }

  public DayOfWeek weekday() {
    return heldOn.getDayOfWeek();
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

  public long version() {
    return version;
  }
}
