package id.tanggap.calendar.domain.content;

import id.tanggap.calendar.domain.Actor;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What an approver answered, about exactly which version and hash. Never updated. */
@Entity
@Table(name = "approval_decision")
public class ApprovalDecision implements Regional {
  @Id private UUID id;

  @Column(nullable = false, updatable = false)
  private String region;

  @Column(name = "content_id", nullable = false, updatable = false)
  private UUID contentId;

  @Column(name = "version_number", nullable = false, updatable = false)
  private int versionNumber;

  @Column(name = "content_hash", nullable = false, updatable = false)
  private String contentHash;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private Verdict verdict;

  @Column(updatable = false)
  private String comment;

  @Column(name = "decided_by", nullable = false, updatable = false)
  private String decidedBy;

  @Column(name = "decided_by_name", nullable = false, updatable = false)
  private String decidedByName;

  @Column(name = "decided_at", nullable = false, updatable = false)
  private Instant decidedAt;

  ApprovalDecision() {}

  ApprovalDecision(ContentItem item, Verdict verdict, String comment, Actor decider, Instant at) {
    this.id = Ids.next();
    this.region = item.region();
    this.contentId = item.id();
    this.versionNumber = item.versionNumber();
    this.contentHash = item.contentHash();
    this.verdict = verdict;
    this.comment = comment;
    this.decidedBy = decider.id();
    this.decidedByName = decider.name();
    this.decidedAt = at;
  }

  @Override
  public String region() {
    return region;
  }

  public UUID id() {
    return id;
  }

  public UUID contentId() {
    return contentId;
  }

  public int versionNumber() {
    return versionNumber;
  }

  public String contentHash() {
    return contentHash;
  }

  public Verdict verdict() {
    return verdict;
  }

  public String comment() {
    return comment;
  }

  public String decidedBy() {
    return decidedBy;
  }

  public String decidedByName() {
    return decidedByName;
  }

  public Instant decidedAt() {
    return decidedAt;
  }
}
