package id.tanggap.complaint.domain.privacy;

import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.IllegalTransition;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One deletion of everything that was due at an instant. Somebody proposes it, somebody else
 * approves it; what became due later waits for the next one.
 */
@Entity
@Table(name = "retention_run")
public class RetentionRun implements Regional {

  /** How far it has come. */
  public enum RunState {
    PROPOSED,
    APPROVED,
    REFUSED,
    DONE
  }

  @Id private UUID id;
  private String region;

  @Column(name = "policy_version")
  private int policyVersion;

  @Column(name = "as_of")
  private Instant asOf;

  @Enumerated(EnumType.STRING)
  private RunState state;

  @Column(name = "proposed_by")
  private String proposedBy;

  @Column(name = "proposed_by_name")
  private String proposedByName;

  @Column(name = "proposed_at")
  private Instant proposedAt;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decided_by_name")
  private String decidedByName;

  @Column(name = "decided_at")
  private Instant decidedAt;

  private String refusal;

  @Column(name = "finished_at")
  private Instant finishedAt;

  @Column(name = "person_salt")
  private byte[] personSalt;

  @Version private long version;

  RetentionRun() {}

  /** Proposes a run. */
  public static RetentionRun propose(String region, int policyVersion, Actor actor, Instant at) {
    RetentionRun run = new RetentionRun();
    run.id = Ids.next();
    run.region = region;
    run.policyVersion = policyVersion;
    run.asOf = at;
    run.state = RunState.PROPOSED;
    run.proposedBy = actor.id();
    run.proposedByName = actor.name();
    run.proposedAt = at;
    return run;
  }

  /**
   * Lets it run.
   *
   * @param salt of which the keys that replace people are made; thrown away at the end, so that
   *     nobody finds the person of a key again
   * @throws OwnProposal when the same person proposed it
   */
  public void approve(byte[] salt, Actor actor, Instant at) {
    decide(RunState.APPROVED, "APPROVE", actor, at);
    personSalt = salt;
  }

  /** Stops it before it began; who proposed it may also take it back. */
  public void refuse(String maskedReason, Actor actor, Instant at) {
    require("REFUSE");
    state = RunState.REFUSED;
    refusal = maskedReason;
    if (!actor.id().equals(proposedBy)) {
      decidedBy = actor.id();
      decidedByName = actor.name();
    }
    decidedAt = at;
  }

  /** Everything is done. */
  public void finish(Instant at) {
    state = RunState.DONE;
    finishedAt = at;
    personSalt = null;
  }

  private void decide(RunState to, String event, Actor actor, Instant at) {
    require(event);
    if (actor.id().equals(proposedBy)) {
      throw new OwnProposal();
    }
    state = to;
    decidedBy = actor.id();
    decidedByName = actor.name();
    decidedAt = at;
  }

  private void require(String event) {
    if (state != RunState.PROPOSED) {
      throw new IllegalTransition("retention-run", state, event, List.of());
    }
  }

  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  public int policyVersion() {
    return policyVersion;
  }

  public Instant asOf() {
    return asOf;
  }

  public RunState state() {
    return state;
  }

  public String proposedByName() {
    return proposedByName;
  }

  public Instant proposedAt() {
    return proposedAt;
  }

  public String decidedByName() {
    return decidedByName;
  }

  public Instant decidedAt() {
    return decidedAt;
  }

  public String refusal() {
    return refusal;
  }

  public Instant finishedAt() {
    return finishedAt;
  }

  public byte[] personSalt() {
    return personSalt;
  }

  public long version() {
    return version;
  }
}
