package id.tanggap.complaint.domain.incident;

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
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * Many reports about one thing, with one unit that answers for it and one voice. The cases stay
 * what they are, each with its own deadlines and its own ending.
 */
@Entity
@Table(name = "incident")
public class Incident implements Regional {

  private static final String SIMILAR = "Laporan serupa";

  @Id private UUID id;
  private String region;
  private String title;

  /** The case whose words the title is made of; null when a person chose it. */
  @Column(name = "title_of")
  private UUID titleOf;

  private String category;

  @Enumerated(EnumType.STRING)
  private IncidentState state;

  private boolean detected;

  @Column(name = "settings_version")
  private int settingsVersion;

  @Column(name = "owner_unit_id")
  private UUID ownerUnitId;

  @Column(name = "owner_unit_path")
  private String ownerUnitPath;

  @Column(name = "suggested_at")
  private Instant suggestedAt;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "opened_by")
  private String openedBy;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "ended_by")
  private String endedBy;

  @Column(name = "end_reason")
  private String endReason;

  private int statements;

  @Version private long version;

  Incident() {}

  /**
   * Suggests an incident, found by the settings of a version.
   *
   * @param titleOf the case whose words the title is made of
   */
  public static Incident suggest(
      String region,
      String maskedTitle,
      UUID titleOf,
      String category,
      int settingsVersion,
      Instant at) {
    Incident incident = new Incident();
    incident.id = Ids.next();
    incident.region = region;
    incident.title = maskedTitle;
    incident.titleOf = titleOf;
    incident.category = category;
    incident.state = IncidentState.SUGGESTED;
    incident.detected = true;
    incident.settingsVersion = settingsVersion;
    incident.suggestedAt = at;
    return incident;
  }

  /** Opens an incident that a person sees; nobody suggested it. */
  public static Incident declare(
      String region, String maskedTitle, UUID unitId, String unitPath, String actor, Instant at) {
    Incident incident = suggest(region, maskedTitle, null, null, 0, at);
    incident.detected = false;
    incident.open(unitId, unitPath, null, actor, at);
    return incident;
  }

  /**
   * A person agrees that the reports belong together and names who answers for it.
   *
   * @param maskedTitle better words; null keeps those there are
   */
  public void open(UUID unitId, String unitPath, String maskedTitle, String actor, Instant at) {
    require(IncidentEvent.OPEN);
    title = maskedTitle == null ? title : maskedTitle;
    ownerUnitId = unitId;
    ownerUnitPath = unitPath;
    openedAt = at;
    openedBy = actor;
    state = IncidentState.OPEN;
  }

  /** The reports do not belong together. */
  public void dismiss(String maskedReason, String actor, Instant at) {
    require(IncidentEvent.DISMISS);
    end(IncidentState.DISMISSED, maskedReason, actor, at);
  }

  /** It is over. */
  public void close(String maskedReason, String actor, Instant at) {
    require(IncidentEvent.CLOSE);
    end(IncidentState.CLOSED, maskedReason, actor, at);
  }

  private void end(IncidentState how, String maskedReason, String actor, Instant at) {
    state = how;
    endedAt = at;
    endedBy = actor;
    endReason = maskedReason;
  }

  /** The title names somebody who is not to be named; the rest of it stays. */
  public void coverTitle(String maskedTitle) {
    title = maskedTitle;
  }

  /** A person chose the title; it is made of nobody's words any more. */
  public void titleChosen() {
    titleOf = null;
  }

  /** The case whose words the title is made of has become secret. */
  public void loseTitle() {
    title = SIMILAR;
    titleOf = null;
  }

  /** Number of a new statement. */
  public int nextStatement() {
    require(IncidentEvent.STATE);
    return ++statements;
  }

  /**
   * Refuses what the state does not allow.
   *
   * @throws IllegalTransition naming what would have been allowed
   */
  public void require(IncidentEvent event) {
    if (!allowed().contains(event)) {
      throw new IllegalTransition("incident", state, event.name(), allowed());
    }
  }

  /** What the state allows. */
  public Set<IncidentEvent> allowed() {
    return switch (state) {
      case SUGGESTED ->
          EnumSet.of(
              IncidentEvent.OPEN, IncidentEvent.DISMISS, IncidentEvent.JOIN, IncidentEvent.LEAVE);
      case OPEN ->
          EnumSet.of(
              IncidentEvent.JOIN, IncidentEvent.LEAVE, IncidentEvent.STATE, IncidentEvent.CLOSE);
      case CLOSED, DISMISSED -> EnumSet.noneOf(IncidentEvent.class);
    };
  }

  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  public String title() {
    return title;
  }

  public String category() {
    return category;
  }

  public IncidentState state() {
    return state;
  }

  /** True when the service saw it before anybody did. */
  public boolean detected() {
    return detected;
  }

  public int settingsVersion() {
    return settingsVersion;
  }

  public UUID ownerUnitId() {
    return ownerUnitId;
  }

  public String ownerUnitPath() {
    return ownerUnitPath;
  }

  public Instant suggestedAt() {
    return suggestedAt;
  }

  public Instant openedAt() {
    return openedAt;
  }

  public String openedBy() {
    return openedBy;
  }

  public Instant endedAt() {
    return endedAt;
  }

  public String endedBy() {
    return endedBy;
  }

  public String endReason() {
    return endReason;
  }

  public int statements() {
    return statements;
  }

  public long version() {
    return version;
  }
}
