package id.tanggap.account.application.attestation;

import id.tanggap.account.application.history.History;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.attestation.AttestationCampaign;
import id.tanggap.account.domain.history.SubjectType;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Plans, starts, closes and gives up attestation campaigns. */
@ApplicationScoped
public class RunCampaign {
  private final Campaigns campaigns;
  private final Regions regions;
  private final History history;
  private final Clock clock;

  RunCampaign(Campaigns campaigns, Regions regions, History history, Clock clock) {
    this.campaigns = campaigns;
    this.regions = regions;
    this.history = history;
    this.clock = clock;
  }

  /**
   * Which campaign, and who acts.
   *
   * @param precondition throws when the campaign is not as the caller last saw it
   */
  public record Command(
      String region, UUID id, Actor actor, Consumer<AttestationCampaign> precondition) {}

  private interface Act {
    Uni<Void> on(AttestationCampaign campaign, LocalDate today, Instant now);
  }

  /** Plans a campaign. */
  @WithTransaction
  public Uni<AttestationCampaign> plan(String region, AttestationCampaign.Plan plan, Actor actor) {
    Instant now = clock.instant();
    AttestationCampaign planned = AttestationCampaign.plan(region, plan, actor, now);
    return regions
        .required(region)
        .call(known -> campaigns.add(planned))
        .call(known -> record(planned, "CAMPAIGN_PLANNED", actor, now, null))
        .replaceWith(planned);
  }

  /** Starts a campaign: asks about every account that is live now. */
  @WithTransaction
  public Uni<AttestationCampaign> start(Command command) {
    return act(
        command,
        "CAMPAIGN_STARTED",
        (campaign, today, now) -> {
          campaign.start(command.actor(), today, now);
          return campaigns.askAll(campaign, now).invoke(campaign::ask).replaceWithVoid();
        });
  }

  /** Closes a campaign after its grace. */
  @WithTransaction
  public Uni<AttestationCampaign> close(Command command) {
    return act(
        command,
        "CAMPAIGN_CLOSED",
        (campaign, today, now) -> {
          campaign.close(command.actor(), today, now);
          return campaigns.spareAll(campaign);
        });
  }

  /** Gives a campaign up that has not started. */
  @WithTransaction
  public Uni<AttestationCampaign> cancel(Command command) {
    return act(
        command,
        "CAMPAIGN_CANCELLED",
        (campaign, today, now) -> {
          campaign.cancel(command.actor(), now);
          return Uni.createFrom().voidItem();
        });
  }

  private Uni<AttestationCampaign> act(Command command, String action, Act act) {
    Instant now = clock.instant();
    return regions
        .required(command.region())
        .map(region -> region.dayOf(now))
        .flatMap(
            today ->
                campaigns
                    .lock(command.region(), command.id())
                    .onItem()
                    .ifNull()
                    .failWith(() -> new NotFound("attestation-campaign", command.id()))
                    .invoke(command.precondition())
                    .call(campaign -> act(campaign, today, now, command, action, act)));
  }

  private Uni<Void> act(
      AttestationCampaign campaign,
      LocalDate today,
      Instant now,
      Command command,
      String action,
      Act act) {
    Map<String, Object> before = campaign.facts();
    return act.on(campaign, today, now)
        .flatMap(done -> campaigns.flush())
        .flatMap(done -> record(campaign, action, command.actor(), now, before));
  }

  private Uni<Void> record(
      AttestationCampaign campaign,
      String action,
      Actor actor,
      Instant now,
      Map<String, ?> before) {
    return history.record(
        List.of(
            new History.Change(
                campaign.region(),
                SubjectType.ATTESTATION_CAMPAIGN,
                campaign.id(),
                action,
                actor,
                now,
                before,
                campaign.facts())));
  }
}
