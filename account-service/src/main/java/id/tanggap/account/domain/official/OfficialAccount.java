package id.tanggap.account.domain.official;

import id.tanggap.account.domain.Actor;
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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;

/**
 * An account or website that a unit runs in the name of the government. Three axes are kept apart:
 * registry status, control level, credential health. Every change of status leaves a {@link
 * StatusChange}, every raise of the control level a {@link ControlProof}.
 */
@Entity
@Table(name = "official_account")
public class OfficialAccount implements Regional {
  @Id
  @Column(name = "id", nullable = false, updatable = false)
  private UUID id;

  @Column(name = "region", nullable = false, updatable = false)
  private String region;

  @Column(name = "unit_id", nullable = false)
  private UUID unitId;

  @Enumerated(EnumType.STRING)
  @Column(name = "platform", nullable = false, updatable = false)
  private Platform platform;

  @Embedded private Listing listing;

  @Column(name = "platform_id")
  private String platformId;

  @Column(name = "display_name", nullable = false)
  private String displayName;

  @Column(name = "purpose")
  private String purpose;

  @Enumerated(EnumType.STRING)
  @Column(name = "status", nullable = false)
  private AccountStatus status;

  @Embedded private Control control;

  @Enumerated(EnumType.STRING)
  @Column(name = "credential_health", nullable = false)
  private CredentialHealth credentialHealth;

  @Column(name = "main_account", nullable = false)
  private boolean main;

  @Column(name = "mandatory", nullable = false)
  private boolean mandatory;

  @Column(name = "active_from")
  private LocalDate activeFrom;

  /** Null while nobody asked for its end. */
  @Embedded private Farewell farewell;

  @Column(name = "submitted_by")
  private String submittedBy;

  @Column(name = "reviewed_by")
  private String reviewedBy;

  /** Null while nothing is overdue. */
  @Embedded private AttestationMark attestationMark;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "changed_at", nullable = false)
  private Instant changedAt;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  OfficialAccount() {}

  /** A unit or the coordinator writes down an account that is to be registered. */
  public static Drafted draft(
      String region, Address address, AccountProfile profile, Actor author, Instant now) {
    OfficialAccount account = at(region, address, profile, now);
    account.status = AccountStatus.DRAFT;
    return new Drafted(account, StatusChange.of(account, now, null, author, now));
  }

  /**
   * A coordinator vouches for an account that a list declares. The act stands for submission,
   * review and proof at once, which is why it leaves a proof that names the witness.
   *
   * @param activeFrom first local day as an official account, null when it precedes the records
   * @param evidence number of the letter that carries the list
   */
  public static Vouched vouchedFor(
      String region,
      Address address,
      AccountProfile profile,
      LocalDate activeFrom,
      ZoneId zone,
      String evidence,
      Actor coordinator,
      Instant now) {
    OfficialAccount account = at(region, address, profile, now);
    account.status = AccountStatus.ACTIVE;
    account.activeFrom = activeFrom;
    ControlProof proof =
        ControlProof.witnessed(account, ProofMethod.WITNESSED_LIST, evidence, coordinator, now);
    account.control = account.control.with(proof);
    Instant since = activeFrom == null ? null : activeFrom.atStartOfDay(zone).toInstant();
    return new Vouched(
        account, StatusChange.of(account, since, evidence.strip(), coordinator, now), proof);
  }

  private static OfficialAccount at(
      String region, Address address, AccountProfile profile, Instant now) {
    OfficialAccount account = new OfficialAccount();
    account.id = Ids.next();
    account.region = region;
    account.platform = address.platform();
    account.listing = Listing.of(address, null, HandleSource.REGISTERED);
    account.platformId = address.platformId();
    account.take(profile);
    account.control = Control.none();
    account.credentialHealth = CredentialHealth.UNKNOWN;
    account.mandatory = true;
    account.createdAt = now;
    account.changedAt = now;
    return account;
  }

  /**
   * Takes over what a unit says about its account, as far as the status lets anything change.
   *
   * @return whether anything changed
   */
  public boolean revise(AccountProfile profile, Instant now) {
    if (profile.equals(profile())) {
      return false;
    }
    status.after(AccountAction.CHANGE);
    take(profile);
    return changed(now);
  }

  /**
   * The account goes by another address. Identity stays: the history, the proofs and the id on the
   * platform are the same. What nobody of us saw on the platform is not proven any more, and what
   * only the unit says is not public before it is; what was approved is reviewed again.
   */
  public Renamed rename(Address to, HandleSource source, Actor actor, Instant now) {
    status.after(AccountAction.CHANGE);
    if (to.platformId() != null) {
      bind(to.platformId(), now);
    }
    if (listing.spells(to)) {
      return Renamed.NOT;
    }
    changedAt = now;
    if (to.norm().equals(listing.norm())) {
      listing = listing.spelled(to);
      return Renamed.NOT;
    }
    boolean known = status.holds() && !listing.unproven();
    FormerHandle former = known ? FormerHandle.of(this, now) : null;
    if (!status.holds()) {
      listing = Listing.of(to, listing.since(), listing.source());
    } else if (status == AccountStatus.APPROVED || source != HandleSource.UNIT) {
      listing = Listing.of(to, now, source);
    } else {
      listing = Listing.unproven(to, now);
    }
    lose(ControlLoss.HANDLE_CHANGED, now);
    // a coordinator's correction is a review; handed in again it would wait for a second one
    boolean again = status == AccountStatus.APPROVED && source == HandleSource.UNIT;
    return new Renamed(former, again ? handIn(AccountAction.RESUBMIT, actor, now) : null);
  }

  /**
   * Binds the id that the platform never changes.
   *
   * @param id null while it is not known
   * @return whether it was not bound before
   * @throws PlatformIdFixed when another id is bound
   */
  public boolean bind(String id, Instant now) {
    if (Objects.equals(id, platformId)) {
      return false;
    }
    if (platformId != null) {
      throw new PlatformIdFixed(platformId);
    }
    status.after(AccountAction.CHANGE);
    platformId = id;
    return changed(now);
  }

  /** Says whether it is the main account of the region, and whether the unit must have it. */
  public boolean rank(boolean mainAccount, boolean obliged, Instant now) {
    if (main == mainAccount && mandatory == obliged) {
      return false;
    }
    status.after(AccountAction.CHANGE);
    main = mainAccount;
    mandatory = obliged;
    return changed(now);
  }

  /**
   * Hands the account in for review.
   *
   * @param unitOpen whether the owner exists today
   * @param primaryAdmin whether somebody is primary admin of the owner today, by a letter
   */
  public StatusChange submit(boolean unitOpen, boolean primaryAdmin, Actor actor, Instant now) {
    status.after(AccountAction.SUBMIT);
    SubmissionIncomplete.refuse(purpose == null, !unitOpen, !primaryAdmin);
    return handIn(AccountAction.SUBMIT, actor, now);
  }

  private StatusChange handIn(AccountAction how, Actor actor, Instant now) {
    submittedBy = actor.id();
    reviewedBy = null;
    return become(status.after(how), null, actor, now);
  }

  /** A coordinator takes on the review, perhaps from a colleague. */
  public StatusChange claim(Actor reviewer, Instant now) {
    AccountStatus next = status.after(AccountAction.CLAIM);
    requireOther(reviewer);
    reviewedBy = reviewer.id();
    return become(next, null, reviewer, now);
  }

  /**
   * The reviewer decides.
   *
   * @param comment why; needed unless it is approved
   * @param contested whether anybody else claims or holds the address: then an approval becomes a
   *     dispute
   */
  public StatusChange decide(
      ReviewDecision decision, String comment, boolean contested, Actor reviewer, Instant now) {
    boolean dispute = decision == ReviewDecision.APPROVE && contested;
    AccountStatus next = status.after(dispute ? AccountAction.DISPUTE : decision.action());
    requireOther(reviewer);
    if (!reviewer.id().equals(reviewedBy)) {
      throw new ClaimedByAnother();
    }
    boolean silent = comment == null || comment.isBlank();
    if (decision.needsComment() && silent) {
      throw new CommentNeeded();
    }
    return become(next, silent ? null : comment, reviewer, now);
  }

  /** Keeps the address after nobody else claims it any more. */
  public StatusChange keep(String reason, Actor coordinator, Instant now) {
    AccountStatus next = status.after(AccountAction.KEEP);
    requireOther(coordinator);
    return become(next, reason, coordinator, now);
  }

  /**
   * Gives the address up to another account. What the public knew stays known as formerly official.
   *
   * @param successor who has it now, null when that is outside the region
   */
  public StatusChange giveUp(
      UUID successor, String reason, Actor coordinator, LocalDate today, Instant now) {
    AccountStatus next = status.after(AccountAction.YIELD);
    farewell =
        Farewell.of(farewell).yielded(next == AccountStatus.RETIRED ? today : null, successor);
    return become(next, reason, coordinator, now);
  }

  /** Begins to speak for the government, on a fresh proof of control. */
  public StatusChange activate(Activation facts, Actor actor, LocalDate today, Instant now) {
    AccountStatus next = status.after(AccountAction.ACTIVATE);
    facts.require(control.level());
    activeFrom = activeFrom == null ? today : activeFrom;
    return become(next, null, actor, now);
  }

  /** Takes the account out of service at once, for example after a compromise. */
  public StatusChange suspend(String reason, Actor actor, Instant now) {
    AccountStatus next = status.after(AccountAction.SUSPEND);
    farewell = null;
    return become(next, reason, actor, now);
  }

  /**
   * Brings a suspended account back.
   *
   * @param reinstatement how it came back: a fresh witness and renewed access are required
   * @return the change of status and the new proof
   * @throws AccessNotRenewed when password and second factor are the old ones
   */
  public Reinstated reinstate(Reinstatement reinstatement, Actor actor, Instant now) {
    AccountStatus next = status.after(AccountAction.REINSTATE);
    if (!reinstatement.accessRenewed()) {
      throw new AccessNotRenewed();
    }
    ControlProof proof =
        ControlProof.witnessed(this, ProofMethod.WITNESSED, reinstatement.evidence(), actor, now);
    control = control.with(proof);
    listing = listing.proven();
    return new Reinstated(become(next, reinstatement.reason(), actor, now), proof);
  }

  /**
   * Asks for retirement or, as the second person, decides it. The last day is today.
   *
   * @throws SecondPersonNeeded when the one who asked tries to decide as well
   * @throws PublicationsScheduled when it is decided while something is still to be published
   * @throws ArchiveMissing when it is decided before its content is kept or waived
   */
  public StatusChange retire(Retirement how, Actor actor, LocalDate today, Instant now) {
    if (id.equals(how.successor())) {
      throw new SuccessorUnfit();
    }
    how.archive().require(today);
    if (status != AccountStatus.RETIREMENT_REQUESTED) {
      AccountStatus next = status.after(AccountAction.REQUEST_RETIREMENT);
      farewell = Farewell.asked(how, status, actor, now);
      return become(next, how.reason(), actor, now);
    }
    farewell = Farewell.of(farewell).decided(how, actor, today, now);
    return become(status.after(AccountAction.RETIRE), how.reason(), actor, now);
  }

  /**
   * Nothing comes of a retirement that was asked for: the account is what it was before.
   *
   * @param speaker for whom the actor speaks
   * @throws RetirementNotYours when the coordination asked and a unit takes it back
   */
  public StatusChange withdrawRetirement(
      String reason, OnBehalf speaker, Actor actor, Instant now) {
    status.after(AccountAction.WITHDRAW_RETIREMENT);
    AccountStatus before = Farewell.of(farewell).withdrawn(speaker);
    farewell = null;
    return become(before, reason, actor, now);
  }

  /**
   * Another unit answers for the account from now on. The handover that went before has renewed the
   * access and the proof of control.
   *
   * @param handedOver whether the last handover went to an admin of that unit and is completed
   * @param reason with the letter that orders it
   */
  public StatusChange transfer(
      UUID toUnit, boolean handedOver, String reason, Actor coordinator, Instant now) {
    AccountStatus same = status.after(AccountAction.TRANSFER);
    if (unitId.equals(toUnit)) {
      throw new OwnerUnchanged();
    }
    if (!handedOver) {
      throw new HandoverMissing();
    }
    unitId = toUnit;
    return become(same, reason, coordinator, now);
  }

  /** Takes a passed proof to heart; gives whether that changed anything. */
  public boolean accept(ControlProof proof, Instant now) {
    status.after(AccountAction.PROVE);
    Control after = control.with(proof);
    if (after == control && !listing.unproven()) {
      return false; // set to itself, an embedded value would pass for a changed one
    }
    control = after;
    listing = listing.proven();
    return changed(now);
  }

  /**
   * Control is worth nothing from now on, nor is a proof that was begun before, unless it is only
   * the address that changed.
   *
   * @return whether that changed anything
   */
  public boolean lose(ControlLoss why, Instant now) {
    Objects.requireNonNull(why, "why");
    Control next = why == ControlLoss.HANDLE_CHANGED ? control.dropped() : control.lost(now);
    return !next.same(control) && hold(next, now);
  }

  /**
   * Drops control to L0 when its proof is too old. The status stays: an account whose proof expired
   * is still ours until somebody finds that it is not.
   *
   * @return whether it was dropped
   */
  public boolean dropExpiredControl(Instant now) {
    return control.expired(now) && hold(control.dropped(), now);
  }

  private boolean changed(Instant now) {
    changedAt = now;
    return true;
  }

  private boolean hold(Control next, Instant now) {
    control = next;
    return changed(now);
  }

  /**
   * Marks that nobody has vouched for the account although its unit was asked to. The earliest day
   * stays when several campaigns wait for an answer.
   *
   * @return whether the mark changed
   */
  public boolean markAttestationOverdue(LocalDate since, Instant now) {
    return mark(AttestationMark.earliest(attestationMark, since), now);
  }

  /** Takes the mark away; gives whether there was one. */
  public boolean clearAttestationOverdue(Instant now) {
    return mark(null, now);
  }

  private boolean mark(AttestationMark next, Instant now) {
    if (Objects.equals(next, attestationMark)) {
      return false;
    }
    attestationMark = next;
    return changed(now);
  }

  /** Takes over the health of the worst of its credentials; gives whether it changed. */
  public boolean recordCredentialHealth(CredentialHealth worst, Instant now) {
    if (credentialHealth == worst) {
      return false;
    }
    credentialHealth = worst;
    return changed(now);
  }

  public AccountProfile profile() {
    return new AccountProfile(unitId, displayName, purpose);
  }

  private StatusChange become(AccountStatus next, String reason, Actor actor, Instant now) {
    status = next;
    main = main && next.holds();
    attestationMark = next.live() ? attestationMark : null; // nobody is asked about it any more
    changedAt = now;
    return StatusChange.of(this, now, reason == null ? null : reason.strip(), actor, now);
  }

  /** Something that belongs to the account is about to change. */
  void touch(Instant now) {
    status.after(AccountAction.CHANGE);
    changedAt = now;
  }

  private void requireOther(Actor reviewer) {
    if (reviewer.id().equals(submittedBy)) {
      throw new ReviewerIsSubmitter();
    }
  }

  private void take(AccountProfile profile) {
    unitId = Objects.requireNonNull(profile.unitId(), "unitId");
    displayName = profile.displayName();
    purpose = profile.purpose();
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

  public Platform platform() {
    return platform;
  }

  public String handle() {
    return listing.handle();
  }

  public String handleNorm() {
    return listing.norm();
  }

  public String platformId() {
    return platformId;
  }

  public String url() {
    return listing.url();
  }

  public String displayName() {
    return displayName;
  }

  public String purpose() {
    return purpose;
  }

  public AccountStatus status() {
    return status;
  }

  public ControlLevel controlLevel() {
    return control.level();
  }

  public Instant controlExpiresAt() {
    return control.expiresAt();
  }

  public CredentialHealth credentialHealth() {
    return credentialHealth;
  }

  public boolean main() {
    return main;
  }

  public boolean mandatory() {
    return mandatory;
  }

  public LocalDate activeFrom() {
    return activeFrom;
  }

  public LocalDate retiredOn() {
    return Farewell.of(farewell).lastDay();
  }

  public String submittedBy() {
    return submittedBy;
  }

  public UUID successorId() {
    return Farewell.of(farewell).successor();
  }

  /** What is kept of it after its end, null while nobody said. */
  public Archive archive() {
    return Farewell.of(farewell).archive();
  }

  public Listing listing() {
    return listing;
  }

  /** Where the account is found. */
  public Address address() {
    return new Address(platform, handle(), handleNorm(), platformId, url());
  }

  public LocalDate attestationOverdueSince() {
    return attestationMark == null ? null : attestationMark.since();
  }

  public Instant changedAt() {
    return changedAt;
  }

  public long version() {
    return version;
  }
}
