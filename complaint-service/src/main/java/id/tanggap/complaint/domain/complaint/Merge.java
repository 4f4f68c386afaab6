package id.tanggap.complaint.domain.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** That a case was merged into another, and where it stood before. */
@Embeddable
public class Merge {

  /** How long a merged case can be taken out again. */
  public static final Duration WINDOW = Duration.ofDays(30);

  @Column(name = "merged_into")
  private UUID into;

  @Enumerated(EnumType.STRING)
  @Column(name = "merged_from")
  private ComplaintState from;

  @Column(name = "merged_at")
  private Instant at;

  Merge() {}

  static Merge of(Complaint child, Complaint parent, Instant at) {
    if (parent.id().equals(child.id())) {
      throw new MergeIntoItself();
    }
    if (parent.state() == ComplaintState.DUPLICATE || parent.state() == ComplaintState.REJECTED) {
      throw new MergeIntoMerged();
    }
    if (parent.visibility().compareTo(child.visibility()) < 0) {
      throw new MergeLowersSecrecy();
    }
    Merge merge = new Merge();
    merge.into = parent.id();
    merge.from = child.state();
    merge.at = at;
    return merge;
  }

  /** Null stands for a merge of which nobody knows when it was. */
  static void requireRecent(Merge merge, Instant now) {
    if (merge == null || now.isAfter(merge.at.plus(WINDOW))) {
      throw new UnmergeTooLate();
    }
  }

  UUID into() {
    return into;
  }

  ComplaintState from() {
    return from;
  }
}
