package id.tanggap.account.persistence;

import id.tanggap.account.application.identity.Identities;
import id.tanggap.account.domain.identity.IdentityState;
import id.tanggap.account.domain.identity.IdentitySync;
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

/** What the identity provider has still to be told, in PostgreSQL. */
@ApplicationScoped
class IdentityRepository extends RegionalRepository<IdentitySync, UUID> implements Identities {
  @Inject CrossRegion across;

  IdentityRepository() {
    super(IdentitySync.class);
  }

  @Override
  public Uni<Void> ask(String region, Collection<UUID> people, Instant now) {
    if (people.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    // in the order of the ids, so that two transactions cannot wait for each other
    return execute(
            region,
            """
            insert into identity_sync as s (person_id, region, state, generation, attempts,
                next_attempt_at, created_here, granted_roles, granted_units, asked_at, version)
              select asked.id, :region, 'PENDING', 1, 0, :now, false, '{}', '{}', :now, 0
                from (select distinct unnest(cast(:people as uuid[])) as id) asked
               order by asked.id
            on conflict (person_id) do update
               set state = 'PENDING', generation = s.generation + 1, attempts = 0,
                   next_attempt_at = excluded.next_attempt_at, asked_at = excluded.asked_at,
                   version = s.version + 1
             where s.region = :region
            """,
            Map.of("people", people.toArray(UUID[]::new), "now", now.atOffset(ZoneOffset.UTC)))
        .replaceWithVoid();
  }

  @Override
  public Uni<IdentitySync> lockNext(Instant now) {
    return across
        .sql(
            "one worker serves every region",
            """
            select * from identity_sync
             where state <> 'DONE' and next_attempt_at <= :now
               and (leased_until is null or leased_until <= :now)
             order by next_attempt_at, person_id
             limit 1
               for update skip locked
            """,
            Map.of("now", now.atOffset(ZoneOffset.UTC)),
            IdentitySync.class)
        .map(found -> found.isEmpty() ? null : found.get(0));
  }

  @Override
  public Uni<IdentitySync> lock(String region, UUID person) {
    return lockById(region, person);
  }

  @Override
  public Uni<IdentitySync> find(String region, UUID person) {
    return byId(region, person);
  }

  @Override
  public Uni<UUID> personOf(String region, String subject) {
    return one(region, "e.subject = :subject", Map.of("subject", subject))
        .map(found -> found == null ? null : found.personId());
  }

  @Override
  public Uni<List<IdentitySync>> byPeople(String region, Collection<UUID> people) {
    return people.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list(region, "e.personId in :people", "", Map.of("people", people), people.size());
  }

  @Override
  public Uni<List<IdentitySync>> list(String region, IdentityState state, Cursor after, int limit) {
    Conditions conditions =
        new Conditions()
            .with("e.state = :state", "state", state)
            .with("e.personId > :after", "after", after == null ? null : after.uuid(0));
    return list(region, conditions.where(), "e.personId", conditions.parameters(), limit);
  }
}
