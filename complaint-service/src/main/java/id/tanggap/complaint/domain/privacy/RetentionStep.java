package id.tanggap.complaint.domain.privacy;

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
import java.util.UUID;

/**
 * One rule of a run: what was due when it was proposed, and how much of it is done. The steps of a
 * run are taken one after another, in the order of the rules.
 */
@Entity
@Table(name = "retention_step")
public class RetentionStep implements Regional {

  @Id private UUID id;
  private String region;

  @Column(name = "run_id")
  private UUID runId;

  @Enumerated(EnumType.STRING)
  private RetentionRule rule;

  private int position;

  @Column(name = "before_at")
  private Instant before;

  private long planned;
  private long done;

  @Column(name = "finished_at")
  private Instant finishedAt;

  @Version private long version;

  RetentionStep() {}

  /** Plans a rule. */
  public static RetentionStep plan(
      RetentionRun run, RetentionRule rule, Instant before, long planned) {
    RetentionStep step = new RetentionStep();
    step.id = Ids.next();
    step.region = run.region();
    step.runId = run.id();
    step.rule = rule;
    step.position = rule.ordinal();
    step.before = before;
    step.planned = planned;
    return step;
  }

  /** A batch is through. */
  public void progressed(int items) {
    done += items;
  }

  /** Nothing is left. */
  public void finish(Instant at) {
    finishedAt = at;
  }

  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  public UUID runId() {
    return runId;
  }

  public RetentionRule rule() {
    return rule;
  }

  /** Its place among the steps of the run. */
  public int position() {
    return position;
  }

  public Instant before() {
    return before;
  }

  public long planned() {
    return planned;
  }

  public long done() {
    return done;
  }

  public Instant finishedAt() {
    return finishedAt;
  }
}
