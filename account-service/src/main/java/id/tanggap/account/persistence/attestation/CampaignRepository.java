package id.tanggap.account.persistence.attestation;

import id.tanggap.account.application.attestation.Campaigns;
import id.tanggap.account.domain.attestation.Attestation;
import id.tanggap.account.domain.attestation.AttestationCampaign;
import id.tanggap.account.domain.attestation.CampaignState;
import id.tanggap.account.domain.official.AccountStatus;
import id.tanggap.account.domain.unit.Circle;
import id.tanggap.account.persistence.Conditions;
import id.tanggap.account.persistence.Subtrees;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.persistence.CrossRegion;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Attestation campaigns in PostgreSQL, and what they do to all their attestations at once. */
@ApplicationScoped
class CampaignRepository extends RegionalRepository<AttestationCampaign, UUID>
    implements Campaigns {
  // ids come from the database here: a hundred thousand rows need not travel to get theirs
  private static final String ASK =
      """
      insert into attestation
             (id, region, campaign_id, account_id, due_on, state, next_step_on, created_at, version)
      select uuidv7(), a.region, cast(:campaign as uuid), a.id, cast(:dueOn as date),
             cast(:state as text), cast(:nextStepOn as date), cast(:now as timestamptz), 0
        from official_account a join unit u on u.region = a.region and u.id = a.unit_id
       where a.region = :region and a.status = any(cast(:statuses as text[]))
         and (cardinality(cast(:types as text[])) = 0 or u.type = any(cast(:types as text[])))
         and (cardinality(cast(:platforms as text[])) = 0
              or a.platform = any(cast(:platforms as text[])))
         and (cardinality(cast(:subtrees as text[])) = 0
              or u.path like any(cast(:subtrees as text[])))
      """;

  private static final String REMIND =
      """
      insert into attestation_reminder (id, region, attestation_id, rung, due_for, recorded_at)
      select uuidv7(), t.region, t.id, cast(:rung as integer), cast(:dueFor as date),
             cast(:now as timestamptz)
        from attestation t
       where t.region = :region and t.campaign_id = :campaign
         and t.state in ('OPEN', 'OVERDUE', 'SUSPENDED')
      on conflict on constraint uq_attestation_reminder do nothing
      """;

  private static final String SPARE =
      """
      update attestation set next_step_on = null, version = version + 1
       where region = :region and campaign_id = :campaign and state = 'OVERDUE'
         and next_step_on is not null
      """;

  @Inject CrossRegion across;

  CampaignRepository() {
    super(AttestationCampaign.class);
  }

  @Override
  public Uni<AttestationCampaign> find(String region, UUID id) {
    return byId(region, id);
  }

  @Override
  public Uni<AttestationCampaign> lock(String region, UUID id) {
    return lockById(region, id);
  }

  @Override
  public Uni<List<AttestationCampaign>> list(
      String region, CampaignState state, Cursor after, int limit) {
    Conditions conditions =
        new Conditions()
            .with("e.state = :state", "state", state)
            .with("e.id < :after", "after", after == null ? null : after.uuid(0));
    return list(region, conditions.where(), "e.id desc", conditions.parameters(), limit);
  }

  @Override
  public Uni<List<Due>> due(Instant now, int limit) {
    // the index finds candidates by the earliest day on earth; the zone decides
    return across.sql(
        "campaigns remind in every region",
        """
        select c.region, c.id
          from attestation_campaign c join region r on r.region = c.region
         where c.next_reminder_on <= cast(:latest as date)
           and c.next_reminder_on <= cast(cast(:now as timestamptz) at time zone r.zone as date)
         order by c.next_reminder_on, c.id
         limit %d
        """
            .formatted(limit),
        Map.of(
            "latest",
            now.atOffset(ZoneOffset.ofHours(14)).toLocalDate(),
            "now",
            now.atOffset(ZoneOffset.UTC)),
        Due.class);
  }

  @Override
  public Uni<List<Count>> counts(String region, UUID campaign) {
    return sql(
        region,
        """
        select t.state, t.answer, count(*) as attestations
          from attestation t
         where t.region = :region and t.campaign_id = :campaign
         group by t.state, t.answer
         order by t.state, t.answer
        """,
        Map.of("campaign", campaign),
        Count.class);
  }

  @Override
  public Uni<Void> add(AttestationCampaign campaign) {
    return save(campaign).replaceWithVoid();
  }

  @Override
  public Uni<Integer> askAll(AttestationCampaign campaign, Instant now) {
    Attestation shape = Attestation.ask(campaign, campaign.id(), now);
    Circle circle = campaign.plan().circle();
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("campaign", campaign.id());
    parameters.put("dueOn", campaign.dueOn());
    parameters.put("state", shape.state().name());
    parameters.put("nextStepOn", shape.nextStepOn());
    parameters.put("now", now.atOffset(ZoneOffset.UTC));
    parameters.put(
        "statuses",
        Arrays.stream(AccountStatus.values())
            .filter(AttestationCampaign::asksAbout)
            .map(Enum::name)
            .toArray(String[]::new));
    parameters.put("types", circle.unitTypeNames());
    parameters.put("platforms", circle.platformNames());
    parameters.put("subtrees", Subtrees.patterns(circle.units()));
    return execute(campaign.region(), ASK, parameters);
  }

  @Override
  public Uni<Integer> remindAll(AttestationCampaign campaign, int rung, Instant now) {
    return execute(
        campaign.region(),
        REMIND,
        Map.of(
            "campaign",
            campaign.id(),
            "rung",
            rung,
            "dueFor",
            campaign.dayOf(rung),
            "now",
            now.atOffset(ZoneOffset.UTC)));
  }

  @Override
  public Uni<Void> spareAll(AttestationCampaign campaign) {
    return execute(campaign.region(), SPARE, Map.of("campaign", campaign.id())).replaceWithVoid();
  }
}
