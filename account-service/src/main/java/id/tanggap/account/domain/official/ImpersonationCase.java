package id.tanggap.account.domain.official;

import id.tanggap.account.domain.Actor;
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
import java.util.UUID;

/** An account that pretends to be official: reported, then confirmed or dismissed by a person. */
@Entity
@Table(name = "impersonation_case")
public class ImpersonationCase implements Regional {
  @Id
  @Column(name = "id", nullable = false, updatable = false)
  private UUID id;

  @Column(name = "region", nullable = false, updatable = false)
  private String region;

  @Enumerated(EnumType.STRING)
  @Column(name = "platform", nullable = false, updatable = false)
  private Platform platform;

  @Column(name = "handle", nullable = false, updatable = false)
  private String handle;

  @Column(name = "handle_norm", nullable = false, updatable = false)
  private String handleNorm;

  @Column(name = "url", nullable = false, updatable = false)
  private String url;

  @Column(name = "imitated_account_id", updatable = false)
  private UUID imitatedAccountId;

  @Column(name = "evidence", nullable = false, updatable = false)
  private String evidence;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false)
  private ImpersonationState state;

  @Column(name = "reported_by", nullable = false, updatable = false)
  private String reportedBy;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "decision_note")
  private String decisionNote;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  ImpersonationCase() {}

  /**
   * Reports an account.
   *
   * @param imitated the official account that it imitates, null when not known
   * @param evidence what was seen and where the proof is kept
   */
  public static ImpersonationCase report(
      String region, Address address, UUID imitated, String evidence, Actor reporter, Instant now) {
    ImpersonationCase reported = new ImpersonationCase();
    reported.id = Ids.next();
    reported.region = region;
    reported.platform = address.platform();
    reported.handle = address.handle();
    reported.handleNorm = address.norm();
    reported.url = address.url();
    reported.imitatedAccountId = imitated;
    reported.evidence = evidence.strip();
    reported.state = ImpersonationState.REPORTED;
    reported.reportedBy = reporter.name();
    reported.createdAt = now;
    return reported;
  }

  /** Confirms the case; from now on the public is warned. */
  public void confirm(String note, Actor actor, Instant now) {
    decide(ImpersonationState.CONFIRMED, note, actor, now);
  }

  /** Dismisses the case; the public never hears of it. */
  public void dismiss(String note, Actor actor, Instant now) {
    decide(ImpersonationState.DISMISSED, note, actor, now);
  }

  private void decide(ImpersonationState decision, String note, Actor actor, Instant now) {
    state = state.after(decision);
    decisionNote = note.strip();
    decidedBy = actor.name();
    decidedAt = now;
  }

  @Override
  public String region() {
    return region;
  }

  public UUID id() {
    return id;
  }

  public Platform platform() {
    return platform;
  }

  public String handle() {
    return handle;
  }

  public String handleNorm() {
    return handleNorm;
  }

  public String url() {
    return url;
  }

  public UUID imitatedAccountId() {
    return imitatedAccountId;
  }

  public String evidence() {
    return evidence;
  }

  public ImpersonationState state() {
    return state;
  }

  public String reportedBy() {
    return reportedBy;
  }

  public String decidedBy() {
    return decidedBy;
  }

  public Instant decidedAt() {
    return decidedAt;
  }

  public String decisionNote() {
    return decisionNote;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public long version() {
    return version;
  }
}
