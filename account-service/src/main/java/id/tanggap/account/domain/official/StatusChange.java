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
import java.time.Instant;
import java.util.UUID;

/**
 * One entry of an account's history: which status holds from when, by whom and why. Entries are
 * only added, so that "was it official then?" keeps its answer.
 */
@Entity
@Table(name = "account_status_change")
public class StatusChange implements Regional {
  @Id
  @Column(name = "id", nullable = false, updatable = false)
  private UUID id;

  @Column(name = "region", nullable = false, updatable = false)
  private String region;

  @Column(name = "account_id", nullable = false, updatable = false)
  private UUID accountId;

  @Enumerated(EnumType.STRING)
  @Column(name = "status", nullable = false, updatable = false)
  private AccountStatus status;

  /** Null when the status precedes the records. */
  @Column(name = "since", updatable = false)
  private Instant since;

  @Column(name = "reason", updatable = false)
  private String reason;

  @Column(name = "actor_id", nullable = false, updatable = false)
  private String actorId;

  @Column(name = "actor_name", nullable = false, updatable = false)
  private String actorName;

  @Column(name = "recorded_at", nullable = false, updatable = false)
  private Instant recordedAt;

  StatusChange() {}

  static StatusChange of(
      OfficialAccount account, Instant since, String reason, Actor actor, Instant now) {
    StatusChange change = new StatusChange();
    change.id = Ids.next();
    change.region = account.region();
    change.accountId = account.id();
    change.status = account.status();
    change.since = since;
    change.reason = reason;
    change.actorId = actor.id();
    change.actorName = actor.name();
    change.recordedAt = now;
    return change;
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

  public AccountStatus status() {
    return status;
  }

  public Instant since() {
    return since;
  }

  public String reason() {
    return reason;
  }

  public String actorName() {
    return actorName;
  }

  public Instant recordedAt() {
    return recordedAt;
  }
}
