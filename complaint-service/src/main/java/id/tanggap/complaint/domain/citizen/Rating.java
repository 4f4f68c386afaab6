package id.tanggap.complaint.domain.citizen;

import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintState;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What the reporter says of the work: once each time it was said to be done. */
@Entity
@Table(name = "rating")
public class Rating implements Regional {

  @Id private UUID id;
  private String region;

  @Column(name = "complaint_id")
  private UUID complaintId;

  private int cycle;

  @Column(name = "unit_id")
  private UUID unitId;

  private int score;

  @Column(name = "reason_masked")
  private String reasonMasked;

  @Column(name = "rated_at")
  private Instant ratedAt;

  Rating() {}

  /** Whether the reporter of a case is asked for a rating. */
  public static boolean asked(Complaint complaint) {
    boolean ended =
        complaint.state() == ComplaintState.RESOLVED || complaint.state() == ComplaintState.CLOSED;
    return ended && complaint.outcome() != null && complaint.outcome().byUnit();
  }

  /**
   * Rates the work on a case.
   *
   * @param score 1 to 5
   * @throws RatingNotAsked when nobody said that it was done
   */
  public static Rating give(Complaint complaint, int score, String reasonMasked, Instant at) {
    if (!asked(complaint)) {
      throw new RatingNotAsked(complaint.state());
    }
    Rating rating = new Rating();
    rating.id = Ids.next();
    rating.region = complaint.region();
    rating.complaintId = complaint.id();
    rating.cycle = complaint.reopenCount();
    rating.unitId = complaint.unitId();
    rating.score = score;
    rating.reasonMasked = reasonMasked;
    rating.ratedAt = at;
    return rating;
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

  /** How often the case had been reopened before. */
  public int cycle() {
    return cycle;
  }

  public UUID unitId() {
    return unitId;
  }

  public int score() {
    return score;
  }

  public String reasonMasked() {
    return reasonMasked;
  }

  public Instant ratedAt() {
    return ratedAt;
  }
}
