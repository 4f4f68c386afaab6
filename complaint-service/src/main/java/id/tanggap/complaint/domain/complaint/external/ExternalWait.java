package id.tanggap.complaint.domain.complaint.external;

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
import java.time.LocalDate;
import java.util.UUID;

/** That a case waits for a named somebody outside, until a day on which the unit looks again. */
@Entity
@Table(name = "external_wait")
public class ExternalWait implements Regional {

  /** The most working days that may pass until the unit looks again. */
  public static final int MOST_WORKDAYS = 10;

  /** How a wait ended. */
  public enum End {
    ANSWERED,
    REVIEW_DUE,
    CASE_ENDED
  }

  @Id private UUID id;
  private String region;

  @Column(name = "complaint_id")
  private UUID complaintId;

  private String party;
  private String awaited;

  @Column(name = "review_on")
  private LocalDate reviewOn;

  @Column(name = "review_at")
  private Instant reviewAt;

  @Column(name = "clock_paused")
  private boolean clockPaused;

  @Column(name = "started_by")
  private String startedBy;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "ended_how")
  private End endedHow;

  private String answer;

  @Version private long version;

  ExternalWait() {}

  /** The day on which the unit looks again, and the instant at which that day closes. */
  public record Review(LocalDate on, Instant at) {}

  /**
   * Begins to wait.
   *
   * @param awaited what they have to do, masked
   * @param clockPaused whether the policy lets the deadline stand still meanwhile
   */
  public static ExternalWait begin(
      String region,
      UUID complaintId,
      String party,
      String awaited,
      Review review,
      boolean clockPaused,
      String startedBy,
      Instant at) {
    ExternalWait wait = new ExternalWait();
    wait.id = Ids.next();
    wait.region = region;
    wait.complaintId = complaintId;
    wait.party = party;
    wait.awaited = awaited;
    wait.reviewOn = review.on();
    wait.reviewAt = review.at();
    wait.clockPaused = clockPaused;
    wait.startedBy = startedBy;
    wait.startedAt = at;
    return wait;
  }

  /** It is over; only the first end counts. */
  public void end(End how, String maskedAnswer, Instant at) {
    if (endedAt == null) {
      endedAt = at;
      endedHow = how;
      answer = maskedAnswer;
    }
  }

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

  public String party() {
    return party;
  }

  public String awaited() {
    return awaited;
  }

  public LocalDate reviewOn() {
    return reviewOn;
  }

  public Instant reviewAt() {
    return reviewAt;
  }

  public boolean clockPaused() {
    return clockPaused;
  }

  public String startedBy() {
    return startedBy;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public Instant endedAt() {
    return endedAt;
  }

  public End endedHow() {
    return endedHow;
  }

  public String answer() {
    return answer;
  }
}
