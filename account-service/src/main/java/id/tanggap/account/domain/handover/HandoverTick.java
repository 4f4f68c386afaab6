package id.tanggap.account.domain.handover;

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

/** One item of a handover's checklist, as one side gave its word for it. */
@Entity
@Table(name = "handover_tick")
public class HandoverTick implements Regional {
  @Id
  @Column(name = "id", nullable = false, updatable = false)
  private UUID id;

  @Column(name = "region", nullable = false, updatable = false)
  private String region;

  @Column(name = "handover_id", nullable = false, updatable = false)
  private UUID handoverId;

  @Enumerated(EnumType.STRING)
  @Column(name = "item", nullable = false, updatable = false)
  private HandoverItem item;

  @Column(name = "ticked_by_id", nullable = false)
  private String tickedById;

  @Column(name = "ticked_by_name", nullable = false)
  private String tickedByName;

  @Column(name = "ticked_at", nullable = false)
  private Instant tickedAt;

  @Column(name = "evidence")
  private String evidence;

  @Column(name = "witness_id")
  private String witnessId;

  @Column(name = "witness_name")
  private String witnessName;

  @Column(name = "witness_statement")
  private String witnessStatement;

  @Column(name = "witnessed_at")
  private Instant witnessedAt;

  HandoverTick() {}

  static HandoverTick of(Handover handover, HandoverItem item) {
    HandoverTick tick = new HandoverTick();
    tick.id = Ids.next();
    tick.region = handover.region();
    tick.handoverId = handover.id();
    tick.item = item;
    return tick;
  }

  /**
   * Gives the word, or gives it again with other evidence; an earlier witness saw something else.
   */
  void give(String shown, Actor actor, Instant now) {
    tickedById = actor.id();
    tickedByName = actor.name();
    tickedAt = now;
    evidence = shown == null || shown.isBlank() ? null : shown.strip();
    witnessId = null;
    witnessName = null;
    witnessStatement = null;
    witnessedAt = null;
  }

  void witness(String statement, Actor witness, Instant now) {
    witnessId = witness.id();
    witnessName = witness.name();
    witnessStatement = statement.strip();
    witnessedAt = now;
  }

  /** Whether the word is enough, or there is something behind it. */
  public boolean settled() {
    return !item.sensitive() || evidence != null || witnessedAt != null;
  }

  @Override
  public String region() {
    return region;
  }

  public UUID id() {
    return id;
  }

  public UUID handoverId() {
    return handoverId;
  }

  public HandoverItem item() {
    return item;
  }

  public String tickedByName() {
    return tickedByName;
  }

  public Instant tickedAt() {
    return tickedAt;
  }

  public String evidence() {
    return evidence;
  }

  public String witnessName() {
    return witnessName;
  }

  public String witnessStatement() {
    return witnessStatement;
  }

  public Instant witnessedAt() {
    return witnessedAt;
  }
}
