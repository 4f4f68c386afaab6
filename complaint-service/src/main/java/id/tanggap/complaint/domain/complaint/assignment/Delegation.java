package id.tanggap.complaint.domain.complaint.assignment;

import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** That somebody stands in for somebody who is away, from day to day. */
@Entity
@Table(name = "delegation")
public class Delegation implements Regional {

  @Id private UUID id;
  private String region;

  @Column(name = "unit_id")
  private UUID unitId;

  @Column(name = "unit_path")
  private String unitPath;

  @Column(name = "from_id")
  private String fromId;

  @Column(name = "from_name")
  private String fromName;

  @Column(name = "to_id")
  private String toId;

  @Column(name = "to_name")
  private String toName;

  @Column(name = "starts_on")
  private LocalDate startsOn;

  @Column(name = "ends_on")
  private LocalDate endsOn;

  private String reason;

  @Column(name = "created_by")
  private String createdBy;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Version private long version;

  Delegation() {}

  /** Somebody in office: subject of the token, and name as others know it. */
  public record Person(String id, String name) {}

  /** First and last day. */
  public record Days(LocalDate first, LocalDate last) {}

  /**
   * Lets somebody stand in.
   *
   * @throws DelegationImpossible for oneself, or when it ends before it begins
   */
  public static Delegation of(
      String region,
      Assignment.To unit,
      Person from,
      Person to,
      Days days,
      String maskedReason,
      String createdBy,
      Instant at) {
    if (from.id().equals(to.id()) || days.last().isBefore(days.first())) {
      throw new DelegationImpossible();
    }
    Delegation delegation = new Delegation();
    delegation.id = Ids.next();
    delegation.region = region;
    delegation.unitId = unit.unitId();
    delegation.unitPath = unit.unitPath();
    delegation.fromId = from.id();
    delegation.fromName = from.name();
    delegation.toId = to.id();
    delegation.toName = to.name();
    delegation.startsOn = days.first();
    delegation.endsOn = days.last();
    delegation.reason = maskedReason;
    delegation.createdBy = createdBy;
    delegation.createdAt = at;
    return delegation;
  }

  /** The person is back. */
  public void end(Instant at) {
    endedAt = endedAt == null ? at : endedAt;
  }

  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  public UUID unitId() {
    return unitId;
  }

  public String unitPath() {
    return unitPath;
  }

  public String fromId() {
    return fromId;
  }

  public String fromName() {
    return fromName;
  }

  public String toId() {
    return toId;
  }

  public String toName() {
    return toName;
  }

  public LocalDate startsOn() {
    return startsOn;
  }

  public LocalDate endsOn() {
    return endsOn;
  }

  public String reason() {
    return reason;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant endedAt() {
    return endedAt;
  }

  public long version() {
    return version;
  }
}
