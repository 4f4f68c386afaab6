package id.tanggap.complaint.domain.incident;

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

/** One reporter who is to hear one statement. */
@Entity
@Table(name = "incident_broadcast")
public class Broadcast implements Regional {

  @Id private UUID id;
  private String region;

  @Column(name = "statement_id")
  private UUID statementId;

  @Column(name = "complaint_id")
  private UUID complaintId;

  @Enumerated(EnumType.STRING)
  private BroadcastState state;

  @Column(name = "reply_id")
  private UUID replyId;

  @Column(name = "queued_at")
  private Instant queuedAt;

  @Column(name = "told_at")
  private Instant toldAt;

  @Version private long version;

  Broadcast() {}

  /** Queues it. */
  public static Broadcast queue(IncidentStatement statement, UUID complaintId, Instant at) {
    Broadcast broadcast = new Broadcast();
    broadcast.id = Ids.next();
    broadcast.region = statement.region();
    broadcast.statementId = statement.id();
    broadcast.complaintId = complaintId;
    broadcast.state = BroadcastState.PENDING;
    broadcast.queuedAt = at;
    return broadcast;
  }

  /** The answer is on its way. */
  public void told(UUID reply, Instant at) {
    state = BroadcastState.TOLD;
    replyId = reply;
    toldAt = at;
  }

  /** There is nobody to tell any more. */
  public void skip(BroadcastState why) {
    state = why;
  }

  @Override
  public String region() {
    return region;
  }

  public UUID id() {
    return id;
  }

  public UUID statementId() {
    return statementId;
  }

  public UUID complaintId() {
    return complaintId;
  }

  public BroadcastState state() {
    return state;
  }

  public UUID replyId() {
    return replyId;
  }
}
