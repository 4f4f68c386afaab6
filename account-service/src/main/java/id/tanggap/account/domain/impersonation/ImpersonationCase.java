package id.tanggap.account.domain.impersonation;

import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.official.Address;
import id.tanggap.account.domain.official.Platform;
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
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * An account that pretends to be official: reported, confirmed or dismissed by a person, and after
 * that pursued until it is gone.
 */
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

  @Enumerated(EnumType.STRING)
  @Column(name = "source", nullable = false, updatable = false)
  private ImpersonationSource source;

  @Column(name = "reports", nullable = false)
  private int reports;

  @Column(name = "score", nullable = false)
  private int score;

  @Embedded private LookAlikeScore likeness;

  @Enumerated(EnumType.STRING)
  @Column(name = "outcome")
  private ImpersonationOutcome outcome;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  ImpersonationCase() {}

  /**
   * What somebody takes for a fake.
   *
   * @param imitated the official account that it imitates, null when not known
   * @param likeness the resemblance to an official account, null when there is none to compare
   */
  public record Suspicion(String region, Address address, UUID imitated, LookAlikeScore likeness) {}

  /** A case with a new piece of evidence. */
  public record Evidenced(ImpersonationCase of, Evidence evidence) {}

  /**
   * Reports an account.
   *
   * @param reporter name of who reports; anybody's name when a citizen does
   */
  public static Evidenced report(
      Suspicion suspicion,
      Evidence.Piece piece,
      ImpersonationSource source,
      String reporter,
      Instant now) {
    ImpersonationCase reported = new ImpersonationCase();
    reported.id = Ids.next();
    reported.region = suspicion.region();
    reported.platform = suspicion.address().platform();
    reported.handle = suspicion.address().handle();
    reported.handleNorm = suspicion.address().norm();
    reported.url = suspicion.address().url();
    reported.imitatedAccountId = suspicion.imitated();
    reported.likeness = suspicion.likeness();
    reported.score = suspicion.likeness() == null ? 0 : suspicion.likeness().total();
    reported.evidence = piece.text().strip();
    reported.state = ImpersonationState.REPORTED;
    reported.source = source;
    reported.reports = 1;
    reported.reportedBy = reporter;
    reported.createdAt = now;
    return new Evidenced(reported, Evidence.of(reported, piece, reporter, now));
  }

  /** Somebody reports the same account again. */
  public Evidence reportAgain(Evidence.Piece piece, String reporter, Instant now) {
    state = state.after(ImpersonationAction.ADD_EVIDENCE);
    reports++;
    return Evidence.of(this, piece, reporter, now);
  }

  /** Adds to the evidence. */
  public Evidence addEvidence(Evidence.Piece piece, Actor actor, Instant now) {
    state = state.after(ImpersonationAction.ADD_EVIDENCE);
    return Evidence.of(this, piece, actor.name(), now);
  }

  /** Confirms the case; from now on the public is warned. */
  public void confirm(String note, Actor actor, Instant now) {
    decide(ImpersonationAction.CONFIRM, note, actor, now);
  }

  /** Dismisses the case; the public never hears of it. */
  public void dismiss(String note, Actor actor, Instant now) {
    decide(ImpersonationAction.DISMISS, note, actor, now);
  }

  /** Takes a confirmation back; the warning ends. */
  public void retract(String note, Actor actor, Instant now) {
    decide(ImpersonationAction.RETRACT, note, actor, now);
    outcome = null;
    closedAt = null;
  }

  /**
   * Asks somebody to take the account down.
   *
   * @param due time for an answer
   */
  public Takedown requestTakedown(
      Takedown.Request request, Duration due, Actor actor, Instant now) {
    state = state.after(ImpersonationAction.REQUEST_TAKEDOWN);
    return Takedown.of(this, request, due, actor, now);
  }

  /** Notes what became of such a request. */
  public void answerTakedown(Takedown takedown, TakedownOutcome answer, String note, Instant now) {
    state = state.after(ImpersonationAction.ANSWER_TAKEDOWN);
    takedown.answer(answer, note, now);
  }

  /** Ends the work on the case. The warning stays: the name is known as that of a fake. */
  public void close(ImpersonationOutcome result, String note, Actor actor, Instant now) {
    decide(ImpersonationAction.CLOSE, note, actor, now);
    outcome = result;
    closedAt = now;
  }

  /** Takes the work up again. */
  public void reopen(String note, Actor actor, Instant now) {
    decide(ImpersonationAction.REOPEN, note, actor, now);
    outcome = null;
    closedAt = null;
  }

  private void decide(ImpersonationAction action, String note, Actor actor, Instant now) {
    state = state.after(action);
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

  public ImpersonationSource source() {
    return source;
  }

  public int reports() {
    return reports;
  }

  public int score() {
    return score;
  }

  public LookAlikeScore likeness() {
    return likeness;
  }

  public ImpersonationOutcome outcome() {
    return outcome;
  }

  public Instant closedAt() {
    return closedAt;
  }
}
