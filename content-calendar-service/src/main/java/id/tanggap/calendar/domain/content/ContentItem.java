package id.tanggap.calendar.domain.content;

import id.tanggap.calendar.domain.Actor;
import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A message of a unit on its way from draft to published.
 *
 * <p>Invariants: while the state says approved, the approved hash equals the hash of the current
 * version; nobody who wrote any version decides about it; an exempt item has no publication that is
 * ready. The row is the lock of everything below it (versions, decisions, publications): every
 * change takes it first, so that a decision, an edit and a published result never overlap.
 */
@Entity
@Table(name = "content_item")
public class ContentItem implements Regional {
  @Id private UUID id;

  @Column(nullable = false, updatable = false)
  private String region;

  @Column(name = "unit_id", nullable = false, updatable = false)
  private UUID unitId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private ContentState state;

  @Column(nullable = false)
  private String title;

  @Embedded private Brief brief;

  @Column(name = "version_number", nullable = false)
  private int versionNumber;

  @Column(name = "content_hash", nullable = false)
  private String contentHash;

  @Column(name = "approved_hash")
  private String approvedHash;

  @Column(name = "approved_number")
  private Integer approvedNumber;

  @Column(name = "created_by", nullable = false, updatable = false)
  private String createdBy;

  @Column(name = "created_by_name", nullable = false, updatable = false)
  private String createdByName;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "updated_at", nullable = false)
  private Instant updatedAt;

  @Version private long version;

  ContentItem() {}

  /** A new item together with its first version. */
  public record Drafted(ContentItem item, ContentVersion first) {}

  /**
   * What an edit did.
   *
   * @param next the new version
   * @param invalidated present when the edit took an approval away
   */
  public record Edited(
      ContentVersion next, Optional<ContentEvent.ApprovalInvalidated> invalidated) {}

  /**
   * What a decision did.
   *
   * @param approved present when the item may now be published
   */
  public record Decided(ApprovalDecision decision, Optional<ContentEvent.Approved> approved) {}

  /** Begins a draft of a unit; the author becomes the first editor. */
  public static Drafted draft(
      String region, UUID unitId, Brief brief, ContentBody body, Actor author, Instant at) {
    ContentItem item = new ContentItem();
    item.id = Ids.next();
    item.region = region;
    item.unitId = unitId;
    item.state = ContentState.DRAFT;
    item.createdBy = author.id();
    item.createdByName = author.name();
    item.createdAt = at;
    ContentVersion first = item.write(brief, body, author, at);
    return new Drafted(item, first);
  }

  /**
   * Replaces body and brief. Writing the same again changes nothing and keeps an approval.
   *
   * @return empty when nothing changed
   */
  public Optional<Edited> edit(Brief brief, ContentBody body, Actor editor, Instant at) {
    ContentState next = state.after(ContentAct.EDIT);
    String previousHash = approvedHash;
    boolean wasApproved = state.approved();
    if (same(brief, body)) {
      return Optional.empty();
    }
    state = next;
    approvedHash = null;
    approvedNumber = null;
    ContentVersion written = write(brief, body, editor, at);
    Optional<ContentEvent.ApprovalInvalidated> invalidated =
        wasApproved
            ? Optional.of(
                new ContentEvent.ApprovalInvalidated(
                    id, region, unitId, previousHash, contentHash, at))
            : Optional.empty();
    return Optional.of(new Edited(written, invalidated));
  }

  /** Whether an edit to this is allowed and would make a new version. */
  public boolean wouldChange(Brief brief, ContentBody body) {
    return state.allows(ContentAct.EDIT) && !same(brief, body);
  }

  private boolean same(Brief brief, ContentBody body) {
    return body.hash().equals(contentHash) && brief.equals(this.brief);
  }

  /**
   * Hands the current version to the approvers.
   *
   * @throws NotReadyToSubmit with every finding at once
   */
  public ContentEvent.Submitted submit(ContentVersion current, Actor by, Instant at) {
    ContentState next = state.after(ContentAct.SUBMIT);
    List<Fault> findings = SubmissionGuard.findings(brief, current.body());
    if (!findings.isEmpty()) {
      throw new NotReadyToSubmit(findings);
    }
    state = next;
    updatedAt = at;
    return new ContentEvent.Submitted(id, region, unitId, contentHash, by.id(), at);
  }

  /**
   * Decides about the current version and pins its hash.
   *
   * @param editors ids of everybody who wrote any version, read under the lock of this row
   * @param seenHash the hash the approver looked at; null when the caller does not say
   * @throws CannotDecideOwnContent when the decider wrote some of it, or when it is not known who
   *     wrote it: an empty list of editors refuses
   * @throws ContentChangedMeanwhile when the approver looked at another hash
   */
  public Decided decide(
      Verdict verdict,
      String comment,
      String seenHash,
      Actor decider,
      Set<String> editors,
      Instant at) {
    ContentState next = state.after(verdict.act());
    if (editors.isEmpty() || editors.contains(decider.id()) || createdBy.equals(decider.id())) {
      throw new CannotDecideOwnContent(id);
    }
    if (seenHash != null && !seenHash.equalsIgnoreCase(contentHash)) {
      throw new ContentChangedMeanwhile(id, contentHash);
    }
    String words = CanonicalText.of(comment);
    if (verdict != Verdict.APPROVE && words.isEmpty()) {
      throw new CommentMissing(verdict);
    }
    ApprovalDecision decision =
        new ApprovalDecision(this, verdict, words.isEmpty() ? null : words, decider, at);
    state = next;
    updatedAt = at;
    if (verdict != Verdict.APPROVE) {
      return new Decided(decision, Optional.empty());
    }
    approvedHash = contentHash;
    approvedNumber = versionNumber;
    return new Decided(
        decision,
        Optional.of(new ContentEvent.Approved(id, region, unitId, contentHash, decider.id(), at)));
  }

  /** Takes the item back for good. */
  public void withdraw(Instant at) {
    move(ContentAct.WITHDRAW, at);
    approvedHash = null;
    approvedNumber = null;
  }

  /**
   * Asks whether a time may be reserved for this item.
   *
   * @throws InformationExempt always for exempt information
   */
  public void plan() {
    state.after(ContentAct.PLAN);
    if (brief.exempt()) {
      throw new InformationExempt(id);
    }
  }

  /** Whether it may still come to a post of this item as it is: neither rejected nor exempt. */
  public boolean plannable() {
    return state.allows(ContentAct.PLAN) && !brief.exempt();
  }

  /**
   * Follows its publications: scheduled while one is open and the approval holds, approved when
   * none is. Does nothing without an approval and once live.
   */
  public void followPublications(boolean someOpen, Instant at) {
    if (someOpen && state == ContentState.APPROVED) {
      move(ContentAct.SCHEDULE, at);
    } else if (!someOpen && state == ContentState.SCHEDULED) {
      move(ContentAct.UNSCHEDULE, at);
    }
  }

  /** One of its publications is on a platform. */
  public void published(Instant at) {
    move(ContentAct.PUBLISH, at);
  }

  /** Whether exactly the current version is approved and the law allows to publish it. */
  public boolean publishable() {
    return state.approved() && contentHash.equals(approvedHash) && !brief.exempt();
  }

  private void move(ContentAct act, Instant at) {
    state = state.after(act);
    updatedAt = at;
  }

  private ContentVersion write(Brief brief, ContentBody body, Actor editor, Instant at) {
    this.versionNumber++;
    this.brief = brief;
    this.title = body.title();
    this.contentHash = body.hash();
    this.updatedAt = at;
    return new ContentVersion(this, versionNumber, body, brief, editor, at);
  }

  @Override
  public String region() {
    return region;
  }

  public UUID id() {
    return id;
  }

  public UUID unitId() {
    return unitId;
  }

  public ContentState state() {
    return state;
  }

  public String title() {
    return title;
  }

  public Brief brief() {
    return brief;
  }

  public int versionNumber() {
    return versionNumber;
  }

  public String contentHash() {
    return contentHash;
  }

  public String approvedHash() {
    return approvedHash;
  }

  public Integer approvedNumber() {
    return approvedNumber;
  }

  public String createdBy() {
    return createdBy;
  }

  public String createdByName() {
    return createdByName;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  /** Number of the row for optimistic checks (the ETag); counts state changes too. */
  public long version() {
    return version;
  }
}
