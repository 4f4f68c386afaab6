package id.tanggap.account.domain.attestation;

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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The question about one account in one campaign, and the signed answer. All questions of a
 * campaign come into being by one statement of the store, in the shape that {@link #ask} gives one.
 */
@Entity
@Table(name = "attestation")
public class Attestation implements Regional {
  @Id
  @Column(name = "id", nullable = false, updatable = false)
  private UUID id;

  @Column(name = "region", nullable = false, updatable = false)
  private String region;

  @Column(name = "campaign_id", nullable = false, updatable = false)
  private UUID campaignId;

  @Column(name = "account_id", nullable = false, updatable = false)
  private UUID accountId;

  @Column(name = "due_on", nullable = false, updatable = false)
  private LocalDate dueOn;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false)
  private AttestationState state;

  /** When the passage of time alone changes it; null when it never does. */
  @Column(name = "next_step_on")
  private LocalDate nextStepOn;

  @Column(name = "overdue_since")
  private LocalDate overdueSince;

  @Enumerated(EnumType.STRING)
  @Column(name = "answer")
  private AttestationAnswer answer;

  @Column(name = "note")
  private String note;

  @Column(name = "signed_by_id")
  private String signedById;

  @Column(name = "signed_by")
  private String signedBy;

  @Column(name = "signed_at")
  private Instant signedAt;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  Attestation() {}

  /** Asks about an account. */
  public static Attestation ask(AttestationCampaign campaign, UUID accountId, Instant now) {
    Attestation asked = new Attestation();
    asked.id = Ids.next();
    asked.region = campaign.region();
    asked.campaignId = campaign.id();
    asked.accountId = accountId;
    asked.dueOn = campaign.dueOn();
    asked.state = AttestationState.OPEN;
    asked.nextStepOn = campaign.dueOn().plusDays(1);
    asked.createdAt = now;
    return asked;
  }

  /**
   * Takes the answer of the unit.
   *
   * @param text what is to be done; may be null for a plain confirmation
   * @throws AnswerNeedsNote when the answer says nothing without one
   */
  public void answer(AttestationAnswer said, String text, Actor actor, Instant now) {
    AttestationState next = state.after(AttestationAction.ANSWER);
    if (said.needsNote() && (text == null || text.isBlank())) {
      throw new AnswerNeedsNote(said);
    }
    state = next;
    nextStepOn = null;
    answer = said;
    note = text == null || text.isBlank() ? null : text.strip();
    signedById = actor.id();
    signedBy = actor.name();
    signedAt = now;
  }

  /** Whether a step is due that time alone brings about. */
  public boolean stepsOn(LocalDate today) {
    return nextStepOn != null && !nextStepOn.isAfter(today);
  }

  /** The due day went by; the next step is the end of the grace, where that has a consequence. */
  public void miss(AttestationCampaign campaign) {
    state = state.after(AttestationAction.MISS);
    overdueSince = dueOn.plusDays(1);
    nextStepOn = campaign.suspends() ? campaign.lastDay().plusDays(1) : null;
  }

  /** The grace went by and the account was suspended for it. */
  public void suspend() {
    state = state.after(AttestationAction.SUSPEND);
    nextStepOn = null;
  }

  /** The grace went by and there was nothing to suspend. */
  public void spare() {
    nextStepOn = null;
  }

  /** The account ended before anybody answered. */
  public void release() {
    state = state.after(AttestationAction.RELEASE);
    nextStepOn = null;
  }

  /** What the history keeps of it. */
  public Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("campaignId", campaignId.toString());
    facts.put("accountId", accountId.toString());
    facts.put("state", state.name());
    facts.put("answer", answer == null ? null : answer.name());
    facts.put("note", note);
    return facts;
  }

  @Override
  public String region() {
    return region;
  }

  public UUID id() {
    return id;
  }

  public UUID campaignId() {
    return campaignId;
  }

  public UUID accountId() {
    return accountId;
  }

  public AttestationState state() {
    return state;
  }

  public LocalDate nextStepOn() {
    return nextStepOn;
  }

  public LocalDate overdueSince() {
    return overdueSince;
  }

  public AttestationAnswer answer() {
    return answer;
  }

  public String note() {
    return note;
  }

  public String signedBy() {
    return signedBy;
  }

  public Instant signedAt() {
    return signedAt;
  }

  public long version() {
    return version;
  }
}
