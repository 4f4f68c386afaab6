package id.tanggap.complaint.domain.sla;

import id.tanggap.complaint.domain.complaint.IntakeChannel;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
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

  NotedOutage() {}

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
}
