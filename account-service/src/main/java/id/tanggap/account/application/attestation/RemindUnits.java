package id.tanggap.account.application.attestation;

import id.tanggap.account.application.history.History;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.attestation.AttestationCampaign;
import id.tanggap.account.domain.history.SubjectType;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Climbs the reminder ladder of campaigns: each rung once for each open attestation. */
@ApplicationScoped
public class RemindUnits {
  // two are enough to know whether there are more
  private static final int BATCH = 2;

  private final Campaigns campaigns;
  private final Regions regions;
  private final History history;
  private final Clock clock;

  RemindUnits(Campaigns campaigns, Regions regions, History history, Clock clock) {
    this.campaigns = campaigns;
    this.regions = regions;
    this.history = history;
    this.clock = clock;
  }

  /**
   * Takes one campaign with a rung to climb, if there is one. Two replicas may take the same: the
   * lock on it makes the second find nothing left to do.
   *
   * @return whether there may be more
   */
  @WithTransaction
  public Uni<Boolean> handle() {
    Instant now = clock.instant();
    return campaigns
        .due(now, BATCH)
        .flatMap(
            due ->
                due.isEmpty()
                    ? Uni.createFrom().item(false)
                    : climb(due.get(0), now).replaceWith(due.size() > 1));
  }

  private Uni<Void> climb(Campaigns.Due due, Instant now) {
    return regions
        .required(due.region())
        .map(region -> region.dayOf(now))
        .flatMap(
            today ->
                campaigns
                    .lock(due.region(), due.campaignId())
                    .flatMap(
                        campaign -> {
                          List<Integer> rungs =
                              campaign == null ? List.of() : campaign.remind(today);
                          return rungs.isEmpty()
                              ? Uni.createFrom().voidItem()
                              : climb(campaign, rungs, now);
                        }));
  }

  private Uni<Void> climb(AttestationCampaign campaign, List<Integer> rungs, Instant now) {
    List<History.Change> changes = new ArrayList<>();
    Uni<Void> chain = Uni.createFrom().voidItem();
    for (int rung : rungs) {
      chain =
          chain
              .flatMap(done -> campaigns.remindAll(campaign, rung, now))
              .invoke(reminded -> changes.add(change(campaign, rung, reminded, now)))
              .replaceWithVoid();
    }
    return chain.flatMap(done -> campaigns.flush()).flatMap(done -> history.record(changes));
  }

  private static History.Change change(
      AttestationCampaign campaign, int rung, int reminded, Instant now) {
    return new History.Change(
        campaign.region(),
        SubjectType.ATTESTATION_CAMPAIGN,
        campaign.id(),
        "UNITS_REMINDED",
        Actor.SYSTEM,
        now,
        null,
        Map.of("rung", rung, "dueFor", campaign.dayOf(rung).toString(), "reminded", reminded));
  }
}
