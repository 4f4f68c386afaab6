package id.tanggap.complaint.domain.sla;

import id.tanggap.complaint.domain.complaint.IntakeChannel;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A stretch in which a channel brought nothing in. Stated on receipts; no clock runs otherwise. */
@Entity
@Table(name = "noted_outage")
public class NotedOutage implements Regional {

  @Id private UUID id;
  private String region;

  @Enumerated(EnumType.STRING)
  private IntakeChannel channel;

  @Column(name = "from_at")
  private Instant fromAt;

  @Column(name = "to_at")
  private Instant toAt;

  private String note;

  @Column(name = "noted_by")
  private String notedBy;

  @Column(name = "noted_at")
  private Instant notedAt;

  @Column(name = "ended_by")
  private String endedBy;

  @Version private long version;

  NotedOutage() {}

  /**
   * States an outage.
   *
   * @param toAt null while it lasts
   * @throws OutageUnfit when it lies ahead or ends before it begins
   */
  public static NotedOutage state(
      String region,
      IntakeChannel channel,
      Instant fromAt,
      Instant toAt,
      String maskedReason,
      String actor,
      Instant at) {
    NotedOutage outage = new NotedOutage();
    outage.id = Ids.next();
    outage.region = region;
    outage.channel = channel;
    outage.fromAt = fromAt;
    outage.note = maskedReason;
    outage.notedBy = actor;
    outage.notedAt = at;
    if (fromAt.isAfter(at)) {
      throw new OutageUnfit();
    }
    if (toAt != null) {
      outage.until(toAt, actor, at);
    }
    return outage;
  }

  /**
   * It is over.
   *
   * @throws OutageOver when that was said before
   * @throws OutageUnfit when it would end before it began, or in the future
   */
  public void end(Instant toAt, String actor, Instant at) {
    if (this.toAt != null) {
      throw new OutageOver();
    }
    until(toAt, actor, at);
  }

  private void until(Instant end, String actor, Instant at) {
    if (!end.isAfter(fromAt) || end.isAfter(at)) {
      throw new OutageUnfit();
    }
    toAt = end;
    endedBy = actor;
  }

  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  public IntakeChannel channel() {
    return channel;
  }

  public Instant fromAt() {
    return fromAt;
  }

  /** Null while it lasts. */
  public Instant toAt() {
    return toAt;
  }

  public String note() {
    return note;
  }

  public String notedBy() {
    return notedBy;
  }

  public Instant notedAt() {
    return notedAt;
  }

  /** Who said that it is over; null while it lasts. */
  public String endedBy() {
    return endedBy;
  }

  public long version() {
    return version;
  }
}
