package id.tanggap.complaint.domain.reply;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The second pair of eyes on an answer. */
@Embeddable
public class ReplyReview {

  @Column(name = "edited_by")
  private String editedBy;

  @Column(name = "policy_version")
  private Integer policyVersion;

  @Column(name = "on_tracker")
  private Boolean onTracker;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "decision_reason")
  private String decisionReason;

  ReplyReview() {}

  void editedBy(String person) {
    editedBy = person;
  }

  void asked(int version, boolean tracker) {
    policyVersion = version;
    onTracker = tracker ? Boolean.TRUE : null;
    decidedBy = null;
    decidedAt = null;
    decisionReason = null;
  }

  void decided(String writtenBy, String by, String reason, Instant at) {
    if (by.equals(writtenBy) || by.equals(editedBy)) {
      throw new OwnAnswer();
    }
    decidedBy = by;
    decidedAt = at;
    decisionReason = reason;
  }

  /** Who changed it last; null when nobody but its writer did. */
  public String editedBy() {
    return editedBy;
  }

  /** Version of the policy that asked for an approver; null when none did. */
  public Integer policyVersion() {
    return policyVersion;
  }

  /** Whether its writer chose the tracker instead of the channel. */
  public boolean onTracker() {
    return Boolean.TRUE.equals(onTracker);
  }

  public String decidedBy() {
    return decidedBy;
  }

  public Instant decidedAt() {
    return decidedAt;
  }

  /** Why it was given back; null when it was approved. */
  public String decisionReason() {
    return decisionReason;
  }
}
