package id.tanggap.account.domain.attestation;

import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.official.AccountStatus;
import id.tanggap.account.domain.unit.Circle;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * "Keep, hand over or retire": asks the units of a circle about each account that is live when the
 * campaign starts. Accounts that are registered later were looked at just now and are not asked
 * about.
 */
@Entity
@Table(name = "attestation_campaign")
public class AttestationCampaign implements Regional {
  @Id
  @Column(name = "id", nullable = false, updatable = false)
  private UUID id;

  @Column(name = "region", nullable = false, updatable = false)
  private String region;

  @Column(name = "name", nullable = false, updatable = false)
  private String name;

  @Column(name = "opens_on", nullable = false, updatable = false)
  private LocalDate opensOn;

  @Column(name = "due_on", nullable = false, updatable = false)
  private LocalDate dueOn;

  @Column(name = "unit_types", nullable = false, updatable = false)
  private String[] unitTypes;

  @Column(name = "platforms", nullable = false, updatable = false)
  private String[] platforms;

  @Column(name = "units", nullable = false, updatable = false)
  private String[] units;

  @Column(name = "ladder", nullable = false, updatable = false)
  private String[] ladder;

  @Column(name = "grace_days", nullable = false, updatable = false)
  private int graceDays;

  @Column(name = "auto_suspend", nullable = false, updatable = false)
  private boolean autoSuspend;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false)
  private CampaignState state;

  @Column(name = "next_reminder_on")
  private LocalDate nextReminderOn;

  @Column(name = "asked", nullable = false)
  private long asked;

  @Column(name = "started_by")
  private String startedBy;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "closed_by")
  private String closedBy;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "created_by", nullable = false, updatable = false)
  private String createdBy;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  AttestationCampaign() {}

  /**
   * What a campaign is about.
   *
   * @param opensOn first day on which it may start
   * @param dueOn last day on which an answer is in time
   * @param graceDays days after the due day before an account may be suspended
   * @param autoSuspend whether it is suspended then
   */
  public record Plan(
      String name,
      LocalDate opensOn,
      LocalDate dueOn,
      Circle circle,
      Ladder ladder,
      int graceDays,
      boolean autoSuspend) {}

  /**
   * Plans a campaign; nobody is asked yet.
   *
   * @throws CampaignPeriodReversed when it would be due before it opens
   */
  public static AttestationCampaign plan(String region, Plan plan, Actor actor, Instant now) {
    if (plan.dueOn().isBefore(plan.opensOn())) {
      throw new CampaignPeriodReversed(plan.opensOn(), plan.dueOn());
    }
    AttestationCampaign campaign = new AttestationCampaign();
    campaign.id = Ids.next();
    campaign.region = region;
    campaign.name = plan.name().strip();
    campaign.opensOn = plan.opensOn();
    campaign.dueOn = plan.dueOn();
    campaign.unitTypes = plan.circle().unitTypeNames();
    campaign.platforms = plan.circle().platformNames();
    campaign.units = plan.circle().unitCodes();
    campaign.ladder = plan.ladder().stored();
    campaign.graceDays = plan.graceDays();
    campaign.autoSuspend = plan.autoSuspend();
    campaign.state = CampaignState.DRAFT;
    campaign.createdBy = actor.name();
    campaign.createdAt = now;
    return campaign;
  }

  /**
   * Starts asking. Rungs of the ladder that lie before today are left out.
   *
   * @throws CampaignNotStartable outside the days from opening to due day
   */
  public void start(Actor actor, LocalDate today, Instant now) {
    CampaignState next = state.after(CampaignAction.START);
    if (today.isBefore(opensOn) || today.isAfter(dueOn)) {
      throw new CampaignNotStartable(opensOn, dueOn);
    }
    state = next;
    startedBy = actor.name();
    startedAt = now;
    nextReminderOn = ladder().next(today, dueOn);
  }

  /**
   * Notes how many accounts are asked about.
   *
   * @throws CampaignAsksNobody when there are none
   */
  public void ask(long accounts) {
    if (accounts == 0) {
      throw new CampaignAsksNobody();
    }
    asked = accounts;
  }

  /**
   * Climbs the ladder up to today.
   *
   * @return the rungs to be recorded now, none when another replica was faster
   */
  public List<Integer> remind(LocalDate today) {
    if (state != CampaignState.OPEN || nextReminderOn == null || nextReminderOn.isAfter(today)) {
      return List.of();
    }
    List<Integer> rungs = ladder().between(nextReminderOn, today, dueOn);
    nextReminderOn = ladder().next(today.plusDays(1), dueOn);
    return rungs;
  }

  /**
   * Stops reminding and suspending. What was not answered stays overdue and can still be answered.
   *
   * @throws CampaignStillRunning before the grace is over
   */
  public void close(Actor actor, LocalDate today, Instant now) {
    CampaignState next = state.after(CampaignAction.CLOSE);
    if (!today.isAfter(lastDay())) {
      throw new CampaignStillRunning(lastDay());
    }
    end(next, actor, now);
  }

  /** Gives a campaign up that has not started. */
  public void cancel(Actor actor, Instant now) {
    end(state.after(CampaignAction.CANCEL), actor, now);
  }

  private void end(CampaignState next, Actor actor, Instant now) {
    state = next;
    nextReminderOn = null;
    closedBy = actor.name();
    closedAt = now;
  }

  /** Whether there is something to keep, hand over or retire: a draft is no account yet. */
  public static boolean asksAbout(AccountStatus status) {
    return status.holds();
  }

  /** Last day of the grace. */
  public LocalDate lastDay() {
    return dueOn.plusDays(graceDays);
  }

  /** Whether accounts are suspended once the grace is over: only while the campaign runs. */
  public boolean suspends() {
    return autoSuspend && state == CampaignState.OPEN;
  }

  /** What was planned. */
  public Plan plan() {
    return new Plan(
        name,
        opensOn,
        dueOn,
        Circle.read(unitTypes, platforms, units),
        ladder(),
        graceDays,
        autoSuspend);
  }

  /** What the history keeps of it. */
  public Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("name", name);
    facts.put("opensOn", opensOn.toString());
    facts.put("dueOn", dueOn.toString());
    facts.put("graceDays", graceDays);
    facts.put("autoSuspend", autoSuspend);
    facts.put("state", state.name());
    facts.put("asked", asked);
    return facts;
  }

  /** The day of a rung. */
  public LocalDate dayOf(int rung) {
    return dueOn.plusDays(rung);
  }

  private Ladder ladder() {
    return Ladder.read(ladder);
  }

  @Override
  public String region() {
    return region;
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  public LocalDate dueOn() {
    return dueOn;
  }

  public CampaignState state() {
    return state;
  }

  public LocalDate nextReminderOn() {
    return nextReminderOn;
  }

  public long asked() {
    return asked;
  }

  public String startedBy() {
    return startedBy;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public String closedBy() {
    return closedBy;
  }

  public Instant closedAt() {
    return closedAt;
  }

  public long version() {
    return version;
  }
}
