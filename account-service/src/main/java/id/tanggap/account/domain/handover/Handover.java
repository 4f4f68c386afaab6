package id.tanggap.account.domain.handover;

import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.appointment.Appointment;
import id.tanggap.account.domain.appointment.AppointmentState;
import id.tanggap.account.domain.official.AccountStatus;
import id.tanggap.account.domain.official.OfficialAccount;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An account changes hands, from one admin of its unit to another. Both sides give their word on a
 * checklist; the access of the outgoing person ends when the credentials are renewed, not when
 * everything is done; control has to be proven anew.
 */
@Entity
@Table(name = "handover")
public class Handover implements Regional {
  @Id
  @Column(name = "id", nullable = false, updatable = false)
  private UUID id;

  @Column(name = "region", nullable = false, updatable = false)
  private String region;

  @Column(name = "account_id", nullable = false, updatable = false)
  private UUID accountId;

  @Column(name = "unit_id", nullable = false, updatable = false)
  private UUID unitId;

  @Column(name = "outgoing_appointment_id", nullable = false, updatable = false)
  private UUID outgoingAppointmentId;

  @Column(name = "incoming_appointment_id", nullable = false, updatable = false)
  private UUID incomingAppointmentId;

  @Column(name = "outgoing_person_id", nullable = false, updatable = false)
  private UUID outgoingPersonId;

  @Column(name = "incoming_person_id", nullable = false, updatable = false)
  private UUID incomingPersonId;

  @Column(name = "reason", nullable = false, updatable = false)
  private String reason;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false)
  private HandoverState state;

  /** Where it stands even while it is escalated. */
  @Enumerated(EnumType.STRING)
  @Column(name = "step", nullable = false)
  private HandoverState step;

  @Column(name = "opened_by_id", nullable = false, updatable = false)
  private String openedById;

  @Column(name = "opened_by_name", nullable = false, updatable = false)
  private String openedByName;

  @Column(name = "opened_at", nullable = false, updatable = false)
  private Instant openedAt;

  @Column(name = "due_at", nullable = false)
  private Instant dueAt;

  @Column(name = "escalated_at")
  private Instant escalatedAt;

  @Column(name = "force_reason")
  private String forceReason;

  @Column(name = "first_approver_id")
  private String firstApproverId;

  @Column(name = "first_approver_name")
  private String firstApproverName;

  @Column(name = "second_approver_id")
  private String secondApproverId;

  @Column(name = "second_approver_name")
  private String secondApproverName;

  @Column(name = "rotated_at")
  private Instant rotatedAt;

  @Column(name = "proof_id")
  private UUID proofId;

  @Column(name = "completed_at")
  private Instant completedAt;

  @Column(name = "end_reason")
  private String endReason;

  @Column(name = "ended_by_name")
  private String endedByName;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "changed_at", nullable = false)
  private Instant changedAt;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  Handover() {}

  /** The two appointments between which the account changes hands. */
  public record Parties(Appointment outgoing, Appointment incoming) {

    private boolean fit(OfficialAccount account, LocalDate today) {
      return outgoing.unitId().equals(account.unitId())
          && !outgoing.personId().equals(incoming.personId())
          && outgoing.role().admin()
          && incoming.role().admin()
          && incoming.stateOn(today) != AppointmentState.ENDED
          && !incoming.withdrawn();
    }
  }

  /**
   * Who acts.
   *
   * @param side which of the two people, null when neither
   */
  public record Participant(Actor actor, HandoverSide side, boolean coordinator) {}

  /**
   * Opens a handover.
   *
   * @param limit how long it may take until it is escalated
   * @throws HandoverAccountNotLive when the account is rejected or retired
   * @throws HandoverPartiesUnfit when the appointments are not admin appointments of two people,
   *     the outgoing one is not of the account's unit, or the incoming one gives no access. The
   *     incoming one may be of another unit, to which the account is transferred afterwards
   */
  public static Handover open(
      OfficialAccount account,
      Parties parties,
      String reason,
      Actor actor,
      Duration limit,
      LocalDate today,
      Instant now) {
    requireLive(account);
    if (!parties.fit(account, today)) {
      throw new HandoverPartiesUnfit();
    }
    Handover opened = new Handover();
    opened.id = Ids.next();
    opened.region = account.region();
    opened.accountId = account.id();
    opened.unitId = account.unitId();
    opened.outgoingAppointmentId = parties.outgoing().id();
    opened.incomingAppointmentId = parties.incoming().id();
    opened.outgoingPersonId = parties.outgoing().personId();
    opened.incomingPersonId = parties.incoming().personId();
    opened.reason = reason.strip();
    opened.state = HandoverState.OPEN;
    opened.step = HandoverState.OPEN;
    opened.openedById = actor.id();
    opened.openedByName = actor.name();
    opened.openedAt = now;
    opened.dueAt = now.plus(limit);
    opened.changedAt = now;
    return opened;
  }

  /**
   * Nothing goes on about an account that has ended.
   *
   * @throws HandoverAccountNotLive when it is rejected or retired
   */
  public static void requireLive(OfficialAccount account) {
    if (!account.status().live()) {
      throw new HandoverAccountNotLive(account.status().name());
    }
  }

  /** Which of the two people somebody is; null when neither, or when the person is not known. */
  public HandoverSide sideOf(UUID personId) {
    if (outgoingPersonId.equals(personId)) {
      return HandoverSide.OUTGOING;
    }
    return incomingPersonId.equals(personId) ? HandoverSide.INCOMING : null;
  }

  /**
   * One side gives its word for an item.
   *
   * @param evidence what shows it, null when a coordinator will witness it
   * @return the tick, new or changed
   * @throws HandoverWrongSide when it is not the word of this side
   */
  public HandoverTick tick(
      Checklist checklist,
      HandoverItem item,
      String evidence,
      Participant who,
      Duration limit,
      Instant now) {
    HandoverState next = step.after(HandoverAction.TICK, state);
    if (who.side() != item.side()) {
      throw new HandoverWrongSide(item);
    }
    HandoverTick tick = checklist.of(item).orElseGet(() -> HandoverTick.of(this, item));
    tick.give(evidence, who.actor(), now);
    moveTo(next, limit, now);
    return tick;
  }

  /**
   * A coordinator saw that an item is as one side says.
   *
   * @throws HandoverParty when the coordinator is one of the two people
   * @throws HandoverItemOpen when nobody said it yet
   */
  public HandoverTick witness(
      Checklist checklist, HandoverItem item, String statement, Participant who, Instant now) {
    step.after(HandoverAction.WITNESS, state);
    requireOutsider(who);
    HandoverTick tick = checklist.of(item).orElseThrow(() -> new HandoverItemOpen(item));
    tick.witness(statement, who.actor(), now);
    changedAt = now;
    return tick;
  }

  /**
   * The credentials are renewed: here the access of the outgoing person ends.
   *
   * @param credentialsReplaced whether every stored credential is known to be new
   * @throws HandoverNotYours unless it is the incoming person or a coordinator
   * @throws HandoverUnfinished when the checklist is not complete
   */
  public void rotate(
      Checklist checklist,
      boolean credentialsReplaced,
      Participant who,
      Duration limit,
      Instant now) {
    HandoverState next = step.after(HandoverAction.ROTATE, state);
    requireReceiver(who);
    List<HandoverItem> missing = checklist.missing(credentialsReplaced);
    if (!missing.isEmpty()) {
      throw new HandoverUnfinished(missing);
    }
    rotatedAt = now;
    moveTo(next, limit, now);
  }

  /**
   * Takes the account over without the outgoing person. The first coordinator asks, a second one
   * decides.
   *
   * @return whether it is forced now
   * @throws HandoverParty when the coordinator is one of the two people
   * @throws HandoverApproverRepeated when the one who asked decides as well
   */
  public boolean force(String why, Participant who, Duration limit, Instant now) {
    HandoverState next = step.after(HandoverAction.FORCE, state);
    requireOutsider(who);
    if (firstApproverId == null) {
      firstApproverId = who.actor().id();
      firstApproverName = who.actor().name();
      forceReason = why.strip();
      changedAt = now;
      return false;
    }
    if (firstApproverId.equals(who.actor().id())) {
      throw new HandoverApproverRepeated();
    }
    secondApproverId = who.actor().id();
    secondApproverName = who.actor().name();
    rotatedAt = now;
    moveTo(next, limit, now);
    return true;
  }

  /**
   * Control was proven by a proof passed after the credentials were renewed.
   *
   * @param proof the proof, null when there is none
   * @throws HandoverProofMissing when there is none
   */
  public void renewProof(UUID proof, Participant who, Duration limit, Instant now) {
    HandoverState next = step.after(HandoverAction.RENEW_PROOF, state);
    requireReceiver(who);
    if (proof == null) {
      throw new HandoverProofMissing();
    }
    proofId = proof;
    moveTo(next, limit, now);
  }

  /** Everything is done. */
  public void complete(Participant who, Duration limit, Instant now) {
    HandoverState next = step.after(HandoverAction.COMPLETE, state);
    requireReceiver(who);
    completedAt = now;
    moveTo(next, limit, now);
  }

  /**
   * It was opened by mistake. Only before the access of the outgoing person has ended: what was cut
   * is not put together again by taking a paper back.
   *
   * @throws HandoverParty when the coordinator is one of the two people
   */
  public void cancel(String why, Participant who, Duration limit, Instant now) {
    HandoverState next = step.after(HandoverAction.CANCEL, state);
    requireOutsider(who);
    end(next, why.strip(), who.actor(), limit, now);
  }

  /**
   * The account has ended, and with it everything that was still to be done.
   *
   * @return whether it ended now
   */
  public boolean lapse(AccountStatus account, String why, Duration limit, Instant now) {
    if (account.live() || step.ended()) {
      return false;
    }
    end(step.after(HandoverAction.LAPSE, state), why, Actor.SYSTEM, limit, now);
    return true;
  }

  private void end(HandoverState next, String why, Actor actor, Duration limit, Instant now) {
    endReason = why;
    endedByName = actor.name();
    endedAt = now;
    moveTo(next, limit, now);
  }

  /**
   * It took too long.
   *
   * @return whether it was escalated now
   */
  public boolean escalate(Instant now) {
    if (state == HandoverState.ESCALATED || step.ended() || now.isBefore(dueAt)) {
      return false;
    }
    state = step.after(HandoverAction.ESCALATE, state);
    escalatedAt = now;
    changedAt = now;
    return true;
  }

  /** What may be asked of it now. */
  public Set<HandoverAction> allowed() {
    return step.allowed();
  }

  private void moveTo(HandoverState next, Duration limit, Instant now) {
    changedAt = now;
    if (next == step) {
      return;
    }
    if (state == HandoverState.ESCALATED) {
      // it goes on: the time runs anew, so that it can be late again
      dueAt = now.plus(limit);
    }
    step = next;
    state = next;
  }

  private static void requireReceiver(Participant who) {
    if (who.side() != HandoverSide.INCOMING && !who.coordinator()) {
      throw new HandoverNotYours();
    }
  }

  private static void requireOutsider(Participant who) {
    if (who.side() != null) {
      throw new HandoverParty();
    }
  }

  @Override
  public String region() {
    return region;
  }

  public UUID id() {
    return id;
  }

  public UUID accountId() {
    return accountId;
  }

  public UUID unitId() {
    return unitId;
  }

  public UUID outgoingAppointmentId() {
    return outgoingAppointmentId;
  }

  public UUID incomingAppointmentId() {
    return incomingAppointmentId;
  }

  public UUID outgoingPersonId() {
    return outgoingPersonId;
  }

  public UUID incomingPersonId() {
    return incomingPersonId;
  }

  public String reason() {
    return reason;
  }

  public HandoverState state() {
    return state;
  }

  /** Where it stands even while it is escalated. */
  public HandoverState step() {
    return step;
  }

  public String openedByName() {
    return openedByName;
  }

  public Instant openedAt() {
    return openedAt;
  }

  public Instant dueAt() {
    return dueAt;
  }

  public Instant escalatedAt() {
    return escalatedAt;
  }

  public String forceReason() {
    return forceReason;
  }

  public String firstApproverName() {
    return firstApproverName;
  }

  public String secondApproverName() {
    return secondApproverName;
  }

  public Instant rotatedAt() {
    return rotatedAt;
  }

  public UUID proofId() {
    return proofId;
  }

  public Instant completedAt() {
    return completedAt;
  }

  /** Why it was cancelled or lapsed; null otherwise. */
  public String endReason() {
    return endReason;
  }

  public String endedByName() {
    return endedByName;
  }

  public Instant endedAt() {
    return endedAt;
  }

  public long version() {
    return version;
  }
}
