package id.tanggap.complaint.domain.sla;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What a change of rules does, in numbers of clocks.
 *
 * @param examined clocks looked at
 * @param earlier whose deadline comes sooner
 * @param later whose deadline comes later
 * @param unchanged whose deadline stays, the kept ones not among them
 * @param breachesCreated late by the new rules only
 * @param breachesRemoved late by the old rules only
 * @param restated of a closed period: told beside the figures, which stay
 * @param kept that the change does not reach
 */
@Embeddable
public record Impact(
    int examined,
    int earlier,
    int later,
    int unchanged,
    @Column(name = "breaches_created") int breachesCreated,
    @Column(name = "breaches_removed") int breachesRemoved,
    int restated,
    int kept) {

  /** Nothing was looked at yet. */
  public static final Impact NONE = new Impact(0, 0, 0, 0, 0, 0, 0, 0);

  /** This and one more clock. */
  public Impact plus(Verdict verdict) {
    if (verdict.treatment() == Verdict.Treatment.KEEP) {
      return new Impact(
          examined + 1,
          earlier,
          later,
          unchanged,
          breachesCreated,
          breachesRemoved,
          restated,
          kept + 1);
    }
    ClockChange change = verdict.change();
    boolean moved = change.earlier() || change.later();
    return new Impact(
        examined + 1,
        earlier + (change.earlier() ? 1 : 0),
        later + (change.later() ? 1 : 0),
        unchanged + (moved ? 0 : 1),
        breachesCreated + (change.breachCreated() ? 1 : 0),
        breachesRemoved + (change.breachRemoved() ? 1 : 0),
        restated + (verdict.period() == null ? 0 : 1),
        kept);
  }

  /** Both together. */
  public Impact plus(Impact other) {
    return new Impact(
        examined + other.examined,
        earlier + other.earlier,
        later + other.later,
        unchanged + other.unchanged,
        breachesCreated + other.breachesCreated,
        breachesRemoved + other.breachesRemoved,
        restated + other.restated,
        kept + other.kept);
  }
}
