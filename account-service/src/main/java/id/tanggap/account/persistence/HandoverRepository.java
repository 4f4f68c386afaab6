package id.tanggap.account.persistence;

import id.tanggap.account.application.Scope;
import id.tanggap.account.application.handover.Handovers;
import id.tanggap.account.application.official.CompletedHandovers;
import id.tanggap.account.domain.handover.Handover;
import id.tanggap.account.domain.handover.HandoverTick;
import id.tanggap.account.domain.official.OfficialAccount;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.persistence.CrossRegion;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Handovers and their checklists in PostgreSQL. */
@ApplicationScoped
class HandoverRepository extends RegionalRepository<Handover, UUID>
    implements Handovers, CompletedHandovers {
  private static final int MOST_TICKS = 10_000;
  private static final String OWN = "e.outgoingPersonId = :party or e.incomingPersonId = :party";
  private static final String IN_UNITS =
      "exists (select 1 from Unit u where u.region = :region and u.id = e.unitId and (%s))";

  /** Stands for no person, so that one query serves readers who are none. */
  private static final UUID NOBODY = new UUID(0, 0);

  @Inject CrossRegion across;
  @Inject HandoverTickRepository ticks;

  HandoverRepository() {
    super(Handover.class);
  }

  @Override
  public Uni<Handover> find(String region, UUID id) {
    return byId(region, id);
  }

  @Override
  public Uni<Handover> lock(String region, UUID id) {
    return lockById(region, id);
  }

  @Override
  public Uni<List<Handover>> list(Filter filter, Cursor after, int limit) {
    UUID party = filter.party() == null ? NOBODY : filter.party();
    Conditions conditions =
        seen(filter.scope())
            .with("e.accountId = :accountId", "accountId", filter.accountId())
            .with("e.state = :state", "state", filter.state())
            .with("e.id < :after", "after", after == null ? null : after.uuid(0));
    if (filter.mine()) {
      conditions.and(OWN);
    }
    if (filter.mine() || !filter.scope().wholeRegion()) {
      conditions.bind("party", party);
    }
    return list(
        filter.scope().region(), conditions.where(), "e.id desc", conditions.parameters(), limit);
  }

  /** Those of the units that the reader sees, and those in which the reader takes part. */
  private static Conditions seen(Scope scope) {
    return !scope.wholeRegion() && scope.units().isEmpty()
        ? new Conditions().and(OWN)
        : new Conditions().within(scope, "u.path", IN_UNITS + " or " + OWN);
  }

  @Override
  public Uni<List<HandoverTick>> ticks(String region, Collection<UUID> handovers) {
    return handovers.isEmpty()
        ? Uni.createFrom().item(List.of())
        : ticks.list(
            region,
            "e.handoverId in :handovers",
            "e.tickedAt, e.id",
            Map.of("handovers", handovers),
            MOST_TICKS);
  }

  @Override
  public Uni<Boolean> takesPart(String region, UUID person) {
    return sql(
            region,
            """
            select count(*)
              from handover
             where region = :region
               and (outgoing_person_id = :person and step in ('OPEN', 'CHECKLIST')
                    or incoming_person_id = :person
                       and step not in ('COMPLETED', 'CANCELLED', 'LAPSED'))
            """,
            Map.of("person", person),
            Long.class)
        .map(rows -> rows.get(0) > 0);
  }

  @Override
  public Uni<UUID> proofAfter(String region, UUID account, Instant since) {
    return sql(
            region,
            """
            select id
              from control_proof
             where region = :region and account_id = :account and passed_at > :since
               and asked_at > :since
             order by passed_at desc, id desc
             limit 1
            """,
            Map.of("account", account, "since", since.atOffset(ZoneOffset.UTC)),
            UUID.class)
        .map(rows -> rows.isEmpty() ? null : rows.get(0));
  }

  @Override
  public Uni<Boolean> to(OfficialAccount account, UUID unit) {
    return sql(
            account.region(),
            """
            select count(*)
              from (select h.step, h.incoming_appointment_id
                      from handover h
                     where h.region = :region and h.account_id = :account
                       and h.step <> 'CANCELLED'
                     order by h.id desc
                     limit 1) newest
              join appointment i on i.id = newest.incoming_appointment_id
             where newest.step = 'COMPLETED' and i.unit_id = :unit
            """,
            Map.of("account", account.id(), "unit", unit),
            Long.class)
        .map(rows -> rows.get(0) > 0);
  }

  @Override
  public Uni<List<Due>> due(Instant now, int limit) {
    return across.sql(
        "handovers take too long in every region",
        """
        select h.region, h.id
          from handover h
         where h.due_at <= :now and h.state not in ('ESCALATED', 'COMPLETED', 'CANCELLED', 'LAPSED')
         order by h.due_at, h.id
         limit %d
        """
            .formatted(limit),
        Map.of("now", now.atOffset(ZoneOffset.UTC)),
        Due.class);
  }

  @Override
  public Uni<List<Due>> lapsing(int limit) {
    // the few that are under way, each with its account
    return across.sql(
        "accounts end in every region",
        """
        select h.region, h.id
          from handover h
          join lateral (select a.id from official_account a
                         where a.id = h.account_id and a.status in ('REJECTED', 'RETIRED')
                         limit 1) ended on true
         where h.step not in ('COMPLETED', 'CANCELLED', 'LAPSED')
         order by h.account_id
         limit %d
        """
            .formatted(limit),
        Map.of(),
        Due.class);
  }

  @Override
  public Uni<Void> add(Handover handover) {
    return save(handover).replaceWithVoid();
  }

  @Override
  public Uni<Void> keep(HandoverTick tick) {
    return ticks.save(tick).replaceWithVoid();
  }
}
