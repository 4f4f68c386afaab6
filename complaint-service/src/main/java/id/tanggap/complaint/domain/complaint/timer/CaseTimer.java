package id.tanggap.complaint.domain.complaint.timer;

import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** When the clockwork looks at a case again; written by SQL, read by the clockwork. */
@Entity
@Table(name = "case_timer")
public class CaseTimer implements Regional {

  @Id private UUID id;
  private String region;

  @Column(name = "complaint_id")
  private UUID complaintId;

  @Enumerated(EnumType.STRING)
  private TimerKind kind;

  @Column(name = "due_at")
  private Instant dueAt;

  private boolean asleep;
  private int attempts;

  CaseTimer() {}

  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  public UUID complaintId() {
    return complaintId;
  }

  public TimerKind kind() {
    return kind;
  }

  public Instant dueAt() {
    return dueAt;
  }

  public boolean asleep() {
    return asleep;
  }

  public int attempts() {
    return attempts;
  }
}
