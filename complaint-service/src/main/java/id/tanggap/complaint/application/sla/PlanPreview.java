package id.tanggap.complaint.application.sla;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Gathers, in one short transaction, what a preview needs to know before it counts. */
@ApplicationScoped
class PlanPreview {

  private final CalendarDrafts drafts;
  private final PublishPolicy publishPolicy;
  private final RecomputePlans plans;

  PlanPreview(CalendarDrafts drafts, PublishPolicy publishPolicy, RecomputePlans plans) {
    this.drafts = drafts;
    this.publishPolicy = publishPolicy;
    this.plans = plans;
  }

  /** The plan of a calendar; null when no clock would have to follow. */
  @WithTransaction
  public Uni<RecomputePlan> calendar(PublishCalendar.Command command) {
    return drafts
        .of(command)
        .chain(
            draft ->
                draft.cause() == null ? Uni.createFrom().nullItem() : plans.calendar(null, draft));
  }

  /** The plan of a policy; null when no clock would have to follow. */
  @WithTransaction
  public Uni<RecomputePlan> policy(PublishPolicy.Command command) {
    return publishPolicy
        .draft(command)
        .chain(
            stored ->
                command.applyToOpen()
                    ? plans.policy(command.region(), null, stored)
                    : Uni.createFrom().nullItem());
  }
}
