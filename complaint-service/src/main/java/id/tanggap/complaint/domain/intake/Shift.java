package id.tanggap.complaint.domain.intake;

import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * The time that a person sits at the desk. Its end is a hand-over: what came in, what is still
 * open, what is late, and what the next one must know; these figures stay as they were then.
 */
@Entity
@Table(name = "shift")
public class Shift implements Regional {

  @Id private UUID id;
  private String region;
  private String desk;

  @Column(name = "opened_by")
  private String openedBy;

  @Column(name = "opened_by_name")
  private String openedByName;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "closed_by")
  private String closedBy;

  private String notes;
  private Long received;

  @Column(name = "received_own")
  private Long receivedOwn;

  @Column(name = "still_open")
  private Long stillOpen;

  private Long overdue;

  @Version private long version;

  Shift() {}

  /**
   * What is handed over.
   *
   * @param received cases of the region that were entered during the shift
   * @param receivedOwn those of them that the person of the shift entered
   * @param stillOpen cases of the region that somebody still owes an answer or an end
   * @param overdue those of them with a clock that has run out
   */
  public record Summary(long received, long receivedOwn, long stillOpen, long overdue) {}

  /** Begins a shift. */
  public static Shift open(String region, String desk, String by, String byName, Instant at) {
    Shift shift = new Shift();
    shift.id = Ids.next();
    shift.region = region;
    shift.desk = desk;
    shift.openedBy = by;
    shift.openedByName = byName;
    shift.openedAt = at;
    return shift;
  }

  /**
   * Ends the shift.
   *
   * @throws ShiftClosed when it has ended before
   */
  public void close(String by, String maskedNotes, Summary summary, Instant at) {
    if (closedAt != null) {
      throw new ShiftClosed();
    }
    closedAt = at;
    closedBy = by;
    notes = maskedNotes;
    received = summary.received();
    receivedOwn = summary.receivedOwn();
    stillOpen = summary.stillOpen();
    overdue = summary.overdue();
  }

  /** What was handed over; null while the shift lasts. */
  public Summary summary() {
    return closedAt == null ? null : new Summary(received, receivedOwn, stillOpen, overdue);
  }

  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  public String desk() {
    return desk;
  }

  public String openedBy() {
    return openedBy;
  }

  public String openedByName() {
    return openedByName;
  }

  public Instant openedAt() {
    return openedAt;
  }

  public Instant closedAt() {
    return closedAt;
  }

  public String closedBy() {
    return closedBy;
  }

  public String notes() {
    return notes;
  }

  public long version() {
    return version;
  }
}
