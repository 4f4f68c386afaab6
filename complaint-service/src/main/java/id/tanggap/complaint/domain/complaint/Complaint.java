package id.tanggap.complaint.domain.complaint;

import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.IllegalTransition;
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
import java.util.function.Supplier;

/**
 * A case: somebody wants something from the government and gets an honest ending. Moves only along
 * {@link Transitions}; each move gives the line of history that must be stored with it.
 */
@Entity
@Table(name = "complaint")
public class Complaint implements Regional {

  /** After so many returns only the coordinator may assign. */
  public static final int PING_PONG_LIMIT = 2;

  /** How often and how long after the end a case may be reopened. */
  public static final int REOPEN_LIMIT = 3;

  /** Window of {@link #reopen} after the resolution. */
  public static final Duration REOPEN_WINDOW = Duration.ofDays(30);

  @Id private UUID id;
  private String region;

  @Column(name = "tracking_code")
  private String trackingCode;

  @Column(name = "pin_hash")
  private byte[] pinHash;

  @Embedded private Report report;

  @Enumerated(EnumType.STRING)
  private Visibility visibility;

  @Enumerated(EnumType.STRING)
  private ComplaintState state;

  @Enumerated(EnumType.STRING)
  @Column(name = "state_before")
  private ComplaintState stateBefore;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  @Column(name = "unit_id")
  private UUID unitId;

  @Column(name = "unit_path")
  private String unitPath;

  @Column(name = "reported_unit_id")
  private UUID reportedUnitId;

  @Column(name = "reported_unit_path")
  private String reportedUnitPath;

  @Embedded private NamedHandlers namedHandlers;

  @Column(name = "rejection_proposed_by")
  private String rejectionProposedBy;

  @Column(name = "resolved_at")
  private Instant resolvedAt;

  @Embedded private Merge merge;

  @Embedded private Support support;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "answers_sent")
  private int answersSent;

  @Column(name = "bounce_count")
  private int bounceCount;

  @Column(name = "reopen_count")
  private int reopenCount;

  @Column(name = "log_length")
  private int logLength;

  @Column(name = "log_hash")
  private String logHash;

  @Version private long version;

  Complaint() {}

  /** Receives a complaint; the first line of its history is {@link #firstEntry}. */
  public static Complaint receive(Intake intake, Actor actor) {
    Complaint complaint = new Complaint();
    complaint.id = Ids.next();
    complaint.region = intake.region();
    complaint.trackingCode = intake.code().value();
    complaint.pinHash = intake.pinHash();
    complaint.report = new Report(intake, actor);
    complaint.visibility = intake.visibility();
    complaint.reportedUnitId = intake.reportedUnitId();
    complaint.reportedUnitPath = intake.reportedUnitPath();
    complaint.state = ComplaintState.NEW;
    complaint.logHash = StatusEntry.GENESIS;
    return complaint;
  }

  /** The line that opens the history. */
  public StatusEntry firstEntry(Actor actor) {
    return record("RECEIVE", null, state, actor, null, report.enteredAt());
  }

  /**
   * Verifies what was received; class and category can be corrected in the same step.
   *
   * @throws CategoryMissing when no category is known
   */
  public StatusEntry verify(
      ComplaintClass correctedClass, String correctedCategory, Actor actor, Instant at) {
    require(ComplaintEvent.VERIFY);
    report.classify(correctedClass, correctedCategory);
    return move(ComplaintEvent.VERIFY, actor, null, at);
  }

  /**
   * As {@link #verify(ComplaintClass, String, Actor, Instant)}, with a category that is looked up
   * once it is sure that the step is legal.
   */
  public StatusEntry verifyAs(
      ComplaintClass correctedClass, Supplier<String> category, Actor actor, Instant at) {
    require(ComplaintEvent.VERIFY);
    return verify(correctedClass, category.get(), actor, at);
  }

  /**
   * Rejects a report that is none. A secret case and a whistle-blower's need a second person: the
   * first call only proposes.
   */
  public StatusEntry reject(String maskedReason, Outcome how, Actor actor, Instant at) {
    require(ComplaintEvent.REJECT);
    how.requireForRejection();
    needReason(maskedReason);
    boolean needsSecond =
        visibility == Visibility.SECRET || report.complaintClass() == ComplaintClass.WHISTLEBLOWING;
    if (needsSecond && (rejectionProposedBy == null || rejectionProposedBy.equals(actor.id()))) {
      rejectionProposedBy = actor.id();
      return record("PROPOSE_REJECTION", state, state, actor, maskedReason, at);
    }
    outcome = how;
    return move(ComplaintEvent.REJECT, actor, maskedReason, at);
  }

  /**
   * Hands the case to a unit.
   *
   * @param byCoordinator after two returns nobody else may assign
   * @throws ReportedUnitCannotHandle when a secret case would reach the unit it reports
   */
  public StatusEntry assign(
      UUID unit, String path, boolean unitActive, boolean byCoordinator, Actor actor, Instant at) {
    return assign(unit, path, unitActive, byCoordinator, null, actor, at);
  }

  /** As above, and says why: the rule by which the case goes there. */
  public StatusEntry assign(
      UUID unit,
      String path,
      boolean unitActive,
      boolean byCoordinator,
      String maskedReason,
      Actor actor,
      Instant at) {
    require(ComplaintEvent.ASSIGN);
    if (!unitActive) {
      throw new UnitInactive();
    }
    if (visibility == Visibility.SECRET
        && reportedUnitPath != null
        && path.startsWith(reportedUnitPath)) {
      throw new ReportedUnitCannotHandle();
    }
    if (bounceCount >= PING_PONG_LIMIT && !byCoordinator) {
      throw new TooManyReturns();
    }
    unitId = unit;
    unitPath = path;
    return move(ComplaintEvent.ASSIGN, actor, maskedReason, at);
  }

  /** The unit takes the case on. */
  public StatusEntry accept(Actor actor, Instant at) {
    return move(ComplaintEvent.ACCEPT, actor, null, at);
  }

  /** The unit gives the case back because it is not competent. */
  public StatusEntry giveBack(String maskedReason, Actor actor, Instant at) {
    require(ComplaintEvent.RETURN);
    needReason(maskedReason);
    boolean unitsOwn = state != ComplaintState.FORWARDED && unitId != null;
    StatusEntry entry = move(ComplaintEvent.RETURN, actor, maskedReason, at);
    if (unitsOwn) {
      bounceCount++;
    }
    unitId = null;
    unitPath = null;
    support = null;
    outcome = null;
    return entry;
  }

  /** The unit did not take the case on in time; said on each rung of the ladder. */
  public StatusEntry acceptOverdue(String reason, Instant at) {
    return move(ComplaintEvent.ACCEPT_OVERDUE, Actor.SYSTEM, reason, at);
  }

  /**
   * Says that somebody reported the same before; the reporter follows that case from now on.
   *
   * @throws MergeIntoItself when it is this very case
   * @throws MergeIntoMerged when the other is a duplicate or rejected itself
   * @throws MergeLowersSecrecy when the other case shows more than this one
   */
  public StatusEntry markDuplicate(Complaint parent, String reason, Actor actor, Instant at) {
    require(ComplaintEvent.MARK_DUPLICATE);
    merge = Merge.of(this, parent, at);
    outcome = Outcome.DUPLICATE;
    return move(ComplaintEvent.MARK_DUPLICATE, actor, reason, at);
  }

  /**
   * Takes the case out again, to where it stood.
   *
   * @throws UnmergeTooLate after thirty days
   */
  public StatusEntry unmerge(String maskedReason, Actor actor, Instant at) {
    require(ComplaintEvent.UNMERGE);
    needReason(maskedReason);
    Merge.requireRecent(merge, at);
    StatusEntry entry = move(ComplaintEvent.UNMERGE, actor, maskedReason, at);
    merge = null;
    outcome = null;
    return entry;
  }

  /**
   * The reporter takes it back.
   *
   * @throws WhistleblowingStays when a unit got to know of a whistle-blower's report
   */
  public StatusEntry withdraw(String maskedReason, Actor actor, Instant at) {
    require(ComplaintEvent.WITHDRAW);
    boolean assignedOnce = unitId != null || bounceCount > 0;
    if (report.complaintClass() == ComplaintClass.WHISTLEBLOWING && assignedOnce) {
      throw new WhistleblowingStays();
    }
    outcome = Outcome.WITHDRAWN;
    return move(ComplaintEvent.WITHDRAW, actor, maskedReason, at);
  }

  /**
   * Shows less, or with the consent of the reporter more.
   *
   * @param newPinHash of the PIN for a case that becomes secret; ignored when its reporter has one
   * @param maskedConsent how the reporter agreed to show more; may be null when less is shown
   * @throws ConsentMissing when more would be shown without it
   * @throws ReportedUnitCannotHandle when the reported unit is at work on it
   */
  public StatusEntry show(
      Visibility to, byte[] newPinHash, String maskedConsent, Actor actor, Instant at) {
    if (to.compareTo(visibility) < 0 && (maskedConsent == null || maskedConsent.isBlank())) {
      throw new ConsentMissing();
    }
    if (to == Visibility.SECRET && reportedUnitPath != null) {
      refuseReported(unitPath);
      refuseReported(supportPaths());
    }
    String change = visibility + " -> " + to;
    pinHash = pinHash == null ? newPinHash : pinHash;
    visibility = to;
    return note(
        "VISIBILITY", maskedConsent == null ? change : change + ": " + maskedConsent, actor, at);
  }

  void refuseReported(String path) {
    if (path != null && path.contains(reportedUnitPath)) {
      throw new ReportedUnitCannotHandle();
    }
  }

  /**
   * Gives another unit a part of the work.
   *
   * @throws ReportedUnitCannotHandle when a secret case would reach the unit it reports
   */
  public StatusEntry support(String path, String maskedTask, Actor actor, Instant at) {
    only(state.underWay() && unitId != null, "SUPPORT");
    if (secret() && reportedUnitPath != null) {
      refuseReported(path);
    }
    support = Support.with(support, path);
    return note("SUPPORT_ASKED", maskedTask, actor, at);
  }

  /** A supporting unit has done its part, or gave it back and is out of the case. */
  public StatusEntry supportEnded(
      String path, boolean done, String maskedSaid, Actor actor, Instant at) {
    support = Support.ended(support, path, done);
    return note(done ? "SUPPORT_DONE" : "SUPPORT_RETURN", maskedSaid, actor, at);
  }

  /** A part of the report becomes a case of its own. */
  public StatusEntry split(String maskedReason, Actor actor, Instant at) {
    only(state.open(), "SPLIT");
    return note("SPLIT", maskedReason, actor, at);
  }

  void named(NamedHandlers handlers) {
    namedHandlers = handlers;
  }

  void ends(Outcome how) {
    outcome = how;
  }

  // who helped here has no part in it any more
  void leaves() {
    ends(Outcome.OUT_OF_JURISDICTION);
    support = null;
  }

  void only(boolean possible, String what) {
    if (!possible) {
      throw new IllegalTransition("complaint", state, what, Transitions.allowed(state));
    }
  }

  /** Something happened that moves nothing but belongs into the history: a rating, an update. */
  public StatusEntry note(String event, String maskedReason, Actor actor, Instant at) {
    return record(event, state, state, actor, maskedReason, at);
  }

  /** An answer is on its way; it counts only when the provider took it. */
  public StatusEntry respond(Actor actor, Instant at) {
    return move(ComplaintEvent.RESPOND, actor, null, at);
  }

  /** The provider took an answer, or it stands on the tracker. */
  public StatusEntry answerSent(Actor actor, Instant at) {
    answersSent++;
    return record("ANSWER_SENT", state, state, actor, null, at);
  }

  /**
   * Ends the work of the unit.
   *
   * @param evidenceMissing whether the category asks for evidence and the case has none
   * @throws NoAnswerSent when the citizen has not been answered yet
   * @throws OutcomeNotForUnit when the ending is not the unit's to claim
   * @throws EvidenceMissing when nothing shows what was done
   * @throws WorkNotDone when a supporting unit is still at it
   */
  public StatusEntry resolve(Outcome how, boolean evidenceMissing, Actor actor, Instant at) {
    require(ComplaintEvent.RESOLVE);
    if (!how.byUnit()) {
      throw new OutcomeNotForUnit();
    }
    if (answersSent == 0) {
      throw new NoAnswerSent();
    }
    if (evidenceMissing && how.claimsWork()) {
      throw new EvidenceMissing();
    }
    if (support != null && support.pending()) {
      throw new WorkNotDone();
    }
    outcome = how;
    resolvedAt = at;
    return move(ComplaintEvent.RESOLVE, actor, null, at);
  }

  /** Closes a resolved case. */
  public StatusEntry confirm(Actor actor, Instant at) {
    return move(ComplaintEvent.CONFIRM, actor, null, at);
  }

  /**
   * Takes a case up again because it is not solved.
   *
   * @throws ReopenLimit after three times or thirty days, unless the coordinator asks
   */
  public StatusEntry reopen(String maskedReason, boolean byCoordinator, Actor actor, Instant at) {
    require(ComplaintEvent.REOPEN);
    needReason(maskedReason);
    Instant end = endedAt == null ? resolvedAt : endedAt;
    boolean late = end != null && at.isAfter(end.plus(REOPEN_WINDOW));
    if (reopenCount >= REOPEN_LIMIT || (late && !byCoordinator)) {
      throw new ReopenLimit();
    }
    StatusEntry entry = move(ComplaintEvent.REOPEN, actor, maskedReason, at);
    reopenCount++;
    // what was said before did not solve it: the next ending needs an answer of its own
    answersSent = 0;
    outcome = null;
    resolvedAt = null;
    return entry;
  }

  /** Somebody looked at the original behind the mask. */
  public StatusEntry unmasked(String maskedReason, Actor actor, Instant at) {
    needReason(maskedReason);
    return note("UNMASK", maskedReason, actor, at);
  }

  /** Somebody looked at the own words of one message of the reporter. */
  public StatusEntry messageUnmasked(UUID messageId, String maskedReason, Actor actor, Instant at) {
    needReason(maskedReason);
    return note("UNMASK", maskedReason + " (pesan " + messageId + ")", actor, at);
  }

  /** Time passed a deadline of the case; nobody did anything. */
  public StatusEntry deadlinePassed(String clockKind, Instant dueAt, Instant at) {
    return record("DEADLINE_PASSED", state, state, Actor.SYSTEM, clockKind + " " + dueAt, at);
  }

  /** The author deleted the message at the platform: the original goes, the case goes on. */
  public StatusEntry authorTookBack(Instant at) {
    report.forgetOriginal();
    return record("WORDS_TAKEN_BACK", state, state, Actor.REPORTER, null, at);
  }

  /** The reporter had the own identity corrected. */
  public StatusEntry reporterCorrected(byte[] sealed, Actor actor, Instant at) {
    report.correctReporter(sealed);
    return record("REPORTER_CORRECTED", state, state, actor, null, at);
  }

  static void needReason(String reason) {
    if (reason == null || reason.isBlank()) {
      throw new ReasonMissing();
    }
  }

  void require(ComplaintEvent event) {
    Transitions.next(state, event, before(event));
  }

  // a case can be merged while it waits for its reporter: two detours, each with its own way back;
  // of a case from an old book the way is not known, and goes to who triages
  private ComplaintState before(ComplaintEvent event) {
    if (event == ComplaintEvent.UNMERGE && merge != null) {
      return merge.from();
    }
    return stateBefore == null ? ComplaintState.TRIAGED : stateBefore;
  }

  StatusEntry move(ComplaintEvent event, Actor actor, String reason, Instant at) {
    ComplaintState from = state;
    ComplaintState to = Transitions.next(from, event, before(event));
    if (event == ComplaintEvent.ASK) {
      stateBefore = from;
    } else if (to != ComplaintState.DUPLICATE && to != ComplaintState.AWAITING_REPORTER) {
      stateBefore = null;
    }
    state = to;
    endedAt = to.ended() ? at : null;
    return record(event.name(), from, to, actor, reason, at);
  }

  private StatusEntry record(
      String event,
      ComplaintState from,
      ComplaintState to,
      Actor actor,
      String reason,
      Instant at) {
    StatusEntry entry = StatusEntry.after(this, event, from, to, actor, reason, at);
    logLength = entry.sequence();
    logHash = entry.hash();
    return entry;
  }

  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  public String trackingCode() {
    return trackingCode;
  }

  public byte[] pinHash() {
    return pinHash;
  }

  /** What came in. */
  public Report report() {
    return report;
  }

  public Visibility visibility() {
    return visibility;
  }

  /** True for a case whose very existence is hidden from the reported unit. */
  public boolean secret() {
    return visibility == Visibility.SECRET;
  }

  public ComplaintState state() {
    return state;
  }

  public Outcome outcome() {
    return outcome;
  }

  public UUID unitId() {
    return unitId;
  }

  public String unitPath() {
    return unitPath;
  }

  public UUID reportedUnitId() {
    return reportedUnitId;
  }

  public String reportedUnitPath() {
    return reportedUnitPath;
  }

  /** Paths of the units that support the lead, or null. */
  public String supportPaths() {
    return support == null ? null : support.paths();
  }

  /** The case that this one was merged into; null when it was not. */
  public UUID mergedInto() {
    return merge == null ? null : merge.into();
  }

  /** When the unit ended its work, or null. */
  public Instant resolvedAt() {
    return resolvedAt;
  }

  /** Since when nobody works on it any more; null while somebody does. */
  public Instant endedAt() {
    return endedAt;
  }

  /** Who of the unit may see a secret case; null while nobody was named. */
  public NamedHandlers namedHandlers() {
    return namedHandlers;
  }

  /** True when the citizen got at least one answer. */
  public boolean answered() {
    return answersSent > 0;
  }

  public int bounceCount() {
    return bounceCount;
  }

  public int reopenCount() {
    return reopenCount;
  }

  public int logLength() {
    return logLength;
  }

  public String logHash() {
    return logHash;
  }

  public long version() {
    return version;
  }
}
