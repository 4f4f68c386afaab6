package id.tanggap.account.persistence.attestation;

import id.tanggap.account.application.attestation.Attestations;
import id.tanggap.account.domain.attestation.Attestation;
import id.tanggap.account.persistence.Conditions;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.persistence.CrossRegion;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Attestations and their reminders in PostgreSQL. */
@ApplicationScoped
class AttestationRepository extends RegionalRepository<Attestation, UUID> implements Attestations {
  private static final String VIEW =
      """
      select t.id, t.campaign_id, c.name as campaign_name, t.account_id, a.platform, a.handle,
             u.id as unit_id, u.code, u.name as unit_name, u.path, t.state, t.due_on,
             t.overdue_since, t.answer, t.note, t.signed_by, t.signed_at, t.version
        from attestation t
        join attestation_campaign c on c.id = t.campaign_id
        join official_account a on a.id = t.account_id
        join unit u on u.id = a.unit_id
       where t.region = :region
      """;

  private static final String ESCALATION =
      """
      select g.id, g.account_id, g.platform, g.handle, g.unit_id, g.code, g.unit_name, g.state,
             g.overdue_since, head.person_id as leader_id, head.person_name as leader_name,
             pic.person_id as pic_id, pic.person_name as pic_name,
             (select count(*) from attestation_reminder m where m.attestation_id = g.id)
               as reminders
        from (%s) g
        left join lateral (
          select p.id as person_id, p.name as person_name
            from appointment x join person p on p.id = x.person_id
           where x.region = :region and x.unit_id = g.unit_id and x.role = 'LEADER'
             and x.valid_from <= cast(:day as date)
             and (x.valid_to is null or x.valid_to >= cast(:day as date))
           order by x.valid_from desc, x.id
           limit 1) head on true
        left join lateral (
          select p.id as person_id, p.name as person_name
            from appointment x join person p on p.id = x.person_id
           where x.region = :region and x.unit_id = g.unit_id and x.role = 'PRIMARY_ADMIN'
             and x.valid_from <= cast(:day as date)
             and (x.valid_to is null or x.valid_to >= cast(:day as date))
           limit 1) pic on true
       order by g.id
      """;

  @Inject CrossRegion across;

  AttestationRepository() {
    super(Attestation.class);
  }

  @Override
  public Uni<Attestation> lock(String region, UUID id) {
    return lockById(region, id);
  }

  @Override
  public Uni<View> view(String region, UUID id) {
    return sql(region, VIEW + " and t.id = :id", Map.of("id", id), View.class)
        .map(rows -> rows.isEmpty() ? null : rows.get(0));
  }

  @Override
  public Uni<List<View>> list(Filter filter, Cursor after, int limit) {
    Conditions conditions = conditions(filter, after);
    return sql(
        filter.scope().region(), page(conditions, limit), conditions.parameters(), View.class);
  }

  @Override
  public Uni<List<Escalation>> escalations(Filter filter, LocalDate day, Cursor after, int limit) {
    Conditions conditions =
        conditions(filter, after).and("t.state in ('OVERDUE', 'SUSPENDED')").bind("day", day);
    return sql(
        filter.scope().region(),
        ESCALATION.formatted(page(conditions, limit)),
        conditions.parameters(),
        Escalation.class);
  }

  @Override
  public Uni<List<Reminder>> reminders(String region, UUID attestation) {
    return sql(
        region,
        """
        select m.rung, m.due_for, m.recorded_at
          from attestation_reminder m
         where m.region = :region and m.attestation_id = :attestation
         order by m.rung
        """,
        Map.of("attestation", attestation),
        Reminder.class);
  }

  @Override
  public Uni<Long> otherOverdue(String region, UUID account, UUID except) {
    return count(
        region,
        "e.accountId = :account and e.id <> :except and e.answer is null"
            + " and e.overdueSince is not null",
        Map.of("account", account, "except", except));
  }

  @Override
  public Uni<List<Due>> due(Instant now, int limit) {
    // the index finds candidates by the earliest day on earth; the zone decides
    return across.sql(
        "deadlines pass in every region",
        """
        select t.region, t.id
          from attestation t join region r on r.region = t.region
         where t.next_step_on <= cast(:latest as date)
           and t.next_step_on <= cast(cast(:now as timestamptz) at time zone r.zone as date)
         order by t.next_step_on, t.id
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

  private static String page(Conditions conditions, int limit) {
    String where = conditions.where();
    return VIEW + (where.isEmpty() ? "" : " and " + where) + " order by t.id limit " + limit;
  }

  private static Conditions conditions(Filter filter, Cursor after) {
    return new Conditions()
        .within(filter.scope(), "u.path")
        .with("t.campaign_id = :campaign", "campaign", filter.campaignId())
        .with("t.account_id = :account", "account", filter.accountId())
        .with("t.state = :state", "state", filter.state() == null ? null : filter.state().name())
        .with(
            "u.path like :under escape '!'",
            "under",
            filter.under() == null ? null : "%/" + Conditions.escaped(filter.under()) + "/%")
        .with("t.id > :after", "after", after == null ? null : after.uuid(0));
  }
}
