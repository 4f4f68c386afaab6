package id.tanggap.account.application.attestation;

import id.tanggap.account.application.Scope;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.domain.attestation.AttestationCampaign;
import id.tanggap.account.domain.attestation.AttestationState;
import id.tanggap.account.domain.attestation.CampaignState;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Reads campaigns and attestations. */
@ApplicationScoped
public class AttestationQueries {
  private final Campaigns campaigns;
  private final Attestations attestations;
  private final Regions regions;
  private final Clock clock;

  AttestationQueries(Campaigns campaigns, Attestations attestations, Regions regions, Clock clock) {
    this.campaigns = campaigns;
    this.attestations = attestations;
    this.regions = regions;
    this.clock = clock;
  }

  /** A campaign and how its attestations stand. */
  public record Progress(AttestationCampaign campaign, List<Campaigns.Count> counts) {

    /** How many stand so. */
    public long in(AttestationState state) {
      return counts.stream()
          .filter(count -> count.state() == state)
          .mapToLong(Campaigns.Count::attestations)
          .sum();
    }
  }

  /** An attestation and its reminders. */
  public record Detail(Attestations.View attestation, List<Attestations.Reminder> reminders) {}

  /** One campaign. */
  @WithSession
  public Uni<AttestationCampaign> campaign(String region, UUID id) {
    return campaigns.required(region, id);
  }

  /** A page of campaigns, newest first. */
  @WithSession
  public Uni<Page<AttestationCampaign>> campaigns(
      String region, CampaignState state, PageRequest page) {
    return campaigns
        .list(region, state, page.after(), page.fetch())
        .map(found -> Page.of(found, page, campaign -> Cursor.of(campaign.id())));
  }

  /** Figures of a campaign. */
  @WithSession
  public Uni<Progress> progress(String region, UUID id) {
    return campaigns
        .required(region, id)
        .flatMap(
            campaign -> campaigns.counts(region, id).map(counts -> new Progress(campaign, counts)));
  }

  /** A page of what is overdue in a campaign, with who is responsible today. */
  @WithSession
  public Uni<Page<Attestations.Escalation>> escalations(
      Attestations.Filter filter, PageRequest page) {
    String region = filter.scope().region();
    return campaigns
        .required(region, filter.campaignId())
        .flatMap(campaign -> regions.required(region))
        .flatMap(
            known ->
                attestations.escalations(
                    filter, known.dayOf(clock.instant()), page.after(), page.fetch()))
        .map(found -> Page.of(found, page, one -> Cursor.of(one.attestationId())));
  }

  /** A page of attestations in the order in which they were asked for. */
  @WithSession
  public Uni<Page<Attestations.View>> list(Attestations.Filter filter, PageRequest page) {
    return attestations
        .list(filter, page.after(), page.fetch())
        .map(found -> Page.of(found, page, view -> Cursor.of(view.id())));
  }

  /** One attestation. */
  @WithSession
  public Uni<Detail> get(Scope scope, UUID id) {
    return attestations
        .view(scope.region(), id)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("attestation", id))
        .invoke(
            view -> {
              if (!scope.covers(view.unitPath())) {
                throw new NotFound("attestation", id);
              }
            })
        .flatMap(
            view ->
                attestations
                    .reminders(scope.region(), id)
                    .map(reminders -> new Detail(view, reminders)));
  }
}
