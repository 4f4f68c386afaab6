package id.tanggap.complaint.application.sla;

import id.tanggap.complaint.domain.sla.Impact;
import id.tanggap.complaint.domain.sla.Recompute;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Counts what a change of rules would do, without doing it. Goes through the clocks in transactions
 * of one batch each, so that a big region fits into memory.
 */
@ApplicationScoped
public class PreviewRules {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final PlanPreview planPreview;
  private final JudgeClocks judgeClocks;

  PreviewRules(PlanPreview planPreview, JudgeClocks judgeClocks) {
    this.planPreview = planPreview;
    this.judgeClocks = judgeClocks;
  }

  /**
   * What a calendar would do.
   *
   * @return nothing but zeros when it reaches no clock that exists
   */
  public Uni<Impact> calendar(PublishCalendar.Command command) {
    return planPreview.calendar(command).chain(this::count);
  }

  /** What a policy would do; nothing but zeros when it is not applied to open clocks. */
  public Uni<Impact> policy(PublishPolicy.Command command) {
    return planPreview.policy(command).chain(this::count);
  }

  private Uni<Impact> count(RecomputePlan plan) {
    if (plan == null) {
      return Uni.createFrom().item(Impact.NONE);
    }
    Uni<Impact> main = stretch(plan, Recompute.Stretch.MAIN, BEFORE_ALL, Impact.NONE);
    return plan.calendar() == null
        ? main
        : main.chain(sum -> stretch(plan, Recompute.Stretch.UNIT, BEFORE_ALL, sum));
  }

  private Uni<Impact> stretch(
      RecomputePlan plan, Recompute.Stretch stretch, UUID after, Impact sum) {
    return judgeClocks
        .preview(plan, stretch, after)
        .chain(
            batch ->
                batch.full()
                    ? stretch(plan, stretch, batch.last(), sum.plus(batch.impact()))
                    : Uni.createFrom().item(sum.plus(batch.impact())));
  }
}
