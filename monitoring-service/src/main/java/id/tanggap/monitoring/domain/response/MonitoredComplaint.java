package id.tanggap.monitoring.domain.response;

import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * One complaint as far as it is known, for counting only: no text, no person. Facts may come in any
 * order; of several facts of a kind the latest by its own time stands, except the first answer.
 * Ends and reopenings are kept one by one beside it ({@link ComplaintTurn}).
 */
@Entity
@Table(name = "monitored_complaint")
public class MonitoredComplaint implements Regional {

  @Id private UUID id;
  private String region;

  @Column(name = "complaint_class")
  private String complaintClass;

  @Column(name = "category")
  private String category;

  @Column(name = "visibility")
  private String visibility;

  @Column(name = "channel")
  private String channel;

  @Column(name = "unit_id")
  private UUID unitId;

  @Column(name = "received_at")
  private Instant receivedAt;

  @Column(name = "shown_at")
  private Instant shownAt;

  @Column(name = "assigned_at")
  private Instant assignedAt;

  @Column(name = "responded_at")
  private Instant respondedAt;

  @Column(name = "responded_within")
  private Boolean respondedWithin;

  @Column(name = "resolved_at")
  private Instant resolvedAt;

  private String outcome;

  /** For the persistence provider. */
  protected MonitoredComplaint() {}

  /** First heard of. */
  public MonitoredComplaint(UUID id, String region) {
    this.id = id;
    this.region = region;
  }

  /** Takes in a fact. */
  public void apply(ComplaintFact fact) {
    if (fact instanceof ComplaintFact.Received received) {
      complaintClass = received.complaintClass();
      channel = received.channel();
      receivedAt = received.receivedAt();
      if (shownAt == null) {
        category = received.category();
        visibility = received.visibility();
        if (assignedAt == null) {
          unitId = received.unitId();
        }
      }
    } else if (fact instanceof ComplaintFact.Assigned assigned) {
      if (assignedAt == null || assigned.at().isAfter(assignedAt)) {
        assignedAt = assigned.at();
        if (shownAt == null || assigned.at().isAfter(shownAt)) {
          unitId = assigned.unitId();
        }
      }
    } else if (fact instanceof ComplaintFact.Shown shown) {
      show(shown);
    } else if (fact instanceof ComplaintFact.Responded responded) {
      if (respondedAt == null || responded.at().isBefore(respondedAt)) {
        respondedAt = responded.at();
        respondedWithin = responded.withinTarget();
      }
    } else if (fact instanceof ComplaintFact.Resolved resolved) {
      if (resolvedAt == null || resolved.at().isAfter(resolvedAt)) {
        resolvedAt = resolved.at();
        outcome = resolved.outcome();
      }
    }
  }

  // of what became secret nothing is kept that was known before, of whatever came later the unit is
  private void show(ComplaintFact.Shown shown) {
    if (shownAt != null && !shown.at().isAfter(shownAt)) {
      return;
    }
    shownAt = shown.at();
    visibility = shown.visibility();
    category = shown.category();
    if (assignedAt == null || !assignedAt.isAfter(shown.at())) {
      unitId = shown.unitId();
    }
  }

  /** The complaint. */
  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  /** Unit in charge, null when secret or not assigned. */
  public UUID unitId() {
    return unitId;
  }

  /** Outcome of the latest solution, null before the first; the case may be open again. */
  public String outcome() {
    return outcome;
  }
}
