package id.tanggap.account.domain.gathering;

import id.tanggap.account.domain.region.Region;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * When and where people come together, and who invites. The local day and its weekday follow from
 * begin and zone; every change gives a new value.
 */
@Embeddable
public class Occasion {
  @Column(name = "starts_at", nullable = false)
  private Instant startsAt;

  /** Null when it is open-ended. */
  @Column(name = "ends_at")
  private Instant endsAt;

  @Column(name = "held_on", nullable = false)
  private LocalDate heldOn;

  @Column(name = "place", nullable = false)
  private String place;

  /** Null when the region itself invites. */
  @Column(name = "host_unit_id")
  private UUID hostUnitId;

  Occasion() {}

  /** An occasion in a region, whose zone says which day it is. */
  public static Occasion of(
      Region region, Instant startsAt, Instant endsAt, String place, UUID hostUnitId) {
    Occasion occasion = new Occasion();
    occasion.startsAt = startsAt;
    occasion.endsAt = endsAt;
    occasion.heldOn = region.dayOf(startsAt);
    occasion.place = place;
    occasion.hostUnitId = hostUnitId;
    return occasion;
  }

  /** Whether it would end before it begins. */
  public boolean reversed() {
    return endsAt != null && endsAt.isBefore(startsAt);
  }

  /** Whether it is still to come. */
  public boolean toComeAt(Instant now) {
    return now.isBefore(startsAt);
  }

  /** Adds what the audit keeps of it. */
  public void tell(Map<String, Object> facts) {
    facts.put("startsAt", startsAt.toString());
    facts.put("endsAt", endsAt == null ? null : endsAt.toString());
    facts.put("place", place);
    facts.put("hostUnitId", hostUnitId == null ? null : hostUnitId.toString());
  }

  public Instant startsAt() {
    return startsAt;
  }

  public Instant endsAt() {
    return endsAt;
  }

  /** Local day of the begin. */
  public LocalDate heldOn() {
    return heldOn;
  }

  public DayOfWeek weekday() {
    return heldOn.getDayOfWeek();
  }

  public String place() {
    return place;
  }

  public UUID hostUnitId() {
    return hostUnitId;
  }
}
