package id.tanggap.complaint.domain.change;

import id.tanggap.complaint.domain.complaint.ComplaintState;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened to a case, as the database noted it in the transaction of the change.
 * Only ever read here; the words of citizens are not in it.
 */
@Entity
@Table(name = "complaint_change")
public class CaseChange implements Regional {

  @Id private long position;
  private long xid;
  private String region;

  @Column(name = "complaint_id")
  private UUID complaintId;

  private int sequence;
  private String event;
  private Instant at;

  @Enumerated(EnumType.STRING)
  private ComplaintState state;

  CaseChange() {}

  /** Place in the stream of its region. */
  public Mark mark() {
    return new Mark(xid, position);
  }

  @Override
  public String region() {
    return region;
  }

  public UUID complaintId() {
    return complaintId;
  }

  /** Number of the line in the history of the case. */
  public int sequence() {
    return sequence;
  }

  /** What happened, in the words of the history. */
  public String event() {
    return event;
  }

  public Instant at() {
    return at;
  }

  /** Where the case stood afterwards. */
  public ComplaintState state() {
    return state;
  }
}
