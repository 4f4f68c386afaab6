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

  @Column(name = "handle", nullable = false)
  private String handle;

  @Column(name = "handle_norm", nullable = false)
  private String handleNorm;

  @Column(name = "handle_stem", nullable = false)
  private String handleStem;

  @Column(name = "platform_id")
  private String platformId;

  @Column(name = "url", nullable = false)
  private String url;

  @Column(name = "display_name", nullable = false)
  private String displayName;

  @Column(name = "purpose")
  private String purpose;

  @Enumerated(EnumType.STRING)
  @Column(name = "status", nullable = false)
  private AccountStatus status;

  @Enumerated(EnumType.STRING)
  @Column(name = "control_level", nullable = false)
  private ControlLevel controlLevel;

  @Column(name = "control_expires_at")
  private Instant controlExpiresAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "credential_health", nullable = false)
  private CredentialHealth credentialHealth;

  @Column(name = "main_account", nullable = false)
  private boolean main;

  @Column(name = "mandatory", nullable = false)
  private boolean mandatory;

  @Column(name = "active_from")
  private LocalDate activeFrom;

  @Column(name = "retired_on")
  private LocalDate retiredOn;

  @Column(name = "retirement_asked_by")
  private String retirementAskedBy;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "changed_at", nullable = false)
  private Instant changedAt;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  OfficialAccount() {}

  /**
   * What comes into being when a coordinator vouches for an account of a list.
   *
   * @param account the account, ACTIVE with control level L1
   * @param change begin of its history
   * @param proof the witness
   */
  public record Vouched(OfficialAccount account, StatusChange change, ControlProof proof) {}

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
    OfficialAccount account = new OfficialAccount();
    account.id = Ids.next();
    account.region = region;
    account.platform = address.platform();
    account.handle = address.handle();
    account.handleNorm = address.norm();
    account.handleStem = LookAlike.stem(address.handle());
    account.platformId = address.platformId();
    account.url = address.url();
    account.take(profile);
    account.status = AccountStatus.ACTIVE;
    account.controlLevel = ControlLevel.L0;
    account.credentialHealth = CredentialHealth.UNKNOWN;
    account.mandatory = true;
    account.activeFrom = activeFrom;
    account.createdAt = now;
    account.changedAt = now;
    ControlProof proof =
        ControlProof.witnessed(
            region, account.id, ProofMethod.WITNESSED_LIST, evidence, coordinator, now);
    account.accept(proof);
    Instant since = activeFrom == null ? null : activeFrom.atStartOfDay(zone).toInstant();
    return new Vouched(
        account, StatusChange.of(account, since, evidence.strip(), coordinator, now), proof);
  }

  /**
   * Takes over what a unit says about its account.
   *
   * @return whether anything changed
   */
  public boolean revise(AccountProfile profile, Instant now) {
    if (profile.equals(profile())) {
      return false;
    }
    take(profile);
    changedAt = now;
    return true;
  }

  /** Takes the account out of service at once, for example after a compromise. */
  public StatusChange suspend(String reason, Actor actor, Instant now) {
    return become(status.after(AccountAction.SUSPEND), reason, actor, now);
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
        ControlProof.witnessed(
            region, id, ProofMethod.WITNESSED, reinstatement.evidence(), actor, now);
    accept(proof);
    return new Reinstated(become(next, reinstatement.reason(), actor, now), proof);
  }

  /**
   * How a suspended account came back.
   *
   * @param reason outcome of the investigation
   * @param evidence number of the minutes that record the witnessed login
   * @param accessRenewed whether password and second factor were renewed
   */
  public record Reinstatement(String reason, String evidence, boolean accessRenewed) {}

  /** What a reinstatement leaves behind. */
  public record Reinstated(StatusChange change, ControlProof proof) {}

  /**
   * Asks for retirement or, as the second person, decides it. The last day is today.
   *
   * @param decides whether the actor may decide, and not only ask
   * @throws SecondPersonNeeded when the one who asked tries to decide as well
   */
  public StatusChange retire(
      String reason, Actor actor, boolean decides, LocalDate today, Instant now) {
    if (status != AccountStatus.RETIREMENT_REQUESTED) {
      AccountStatus next = status.after(AccountAction.REQUEST_RETIREMENT);
      retirementAskedBy = actor.id();
      return become(next, reason, actor, now);
    }
    if (!decides || actor.id().equals(retirementAskedBy)) {
      throw new SecondPersonNeeded();
    }
    retiredOn = today;
    return become(status.after(AccountAction.RETIRE), reason, actor, now);
  }

  /**
   * Drops control to L0 when its proof is too old. The status stays: an account whose proof expired
   * is still ours until somebody finds that it is not.
   *
   * @return whether it was dropped
   */
  public boolean dropExpiredControl(Instant now) {
    if (controlExpiresAt == null || now.isBefore(controlExpiresAt)) {
      return false;
    }
    controlLevel = ControlLevel.L0;
    controlExpiresAt = null;
    changedAt = now;
    return true;
  }

  /** What is said about the account now. */
  public AccountProfile profile() {
    return new AccountProfile(unitId, displayName, purpose);
  }

  private StatusChange become(AccountStatus next, String reason, Actor actor, Instant now) {
    status = next;
    changedAt = now;
    return StatusChange.of(this, now, reason.strip(), actor, now);
  }

  private void accept(ControlProof proof) {
    if (proof.level().compareTo(controlLevel) > 0) {
      controlLevel = proof.level();
    }
    controlExpiresAt = proof.expiresAt();
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
    return handle;
  }

  public String handleNorm() {
    return handleNorm;
  }

  public String handleStem() {
    return handleStem;
  }

  public String platformId() {
    return platformId;
  }

  public String url() {
    return url;
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
    return controlLevel;
  }

  public Instant controlExpiresAt() {
    return controlExpiresAt;
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
    return retiredOn;
  }

  public Instant changedAt() {
    return changedAt;
  }

  public long version() {
    return version;
  }
}
