package id.tanggap.account.persistence;

import id.tanggap.account.application.impersonation.ImpersonationCases;
import id.tanggap.account.application.impersonation.ImpersonationSort;
import id.tanggap.account.domain.impersonation.Evidence;
import id.tanggap.account.domain.impersonation.ImpersonationCase;
import id.tanggap.account.domain.impersonation.ImpersonationSource;
import id.tanggap.account.domain.impersonation.ImpersonationState;
import id.tanggap.account.domain.impersonation.Takedown;
import id.tanggap.account.domain.official.Address;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.persistence.CrossRegion;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Impersonation cases, their evidence and their requests in PostgreSQL. */
@ApplicationScoped
class ImpersonationCaseRepository extends RegionalRepository<ImpersonationCase, UUID>
    implements ImpersonationCases {
  private static final int TAKEDOWNS = 1_000;

  @Inject CrossRegion across;
  @Inject EvidenceRepository pieces;
  @Inject TakedownRepository requests;

  ImpersonationCaseRepository() {
    super(ImpersonationCase.class);
  }

  @Override
  public Uni<ImpersonationCase> find(String region, UUID id) {
    return byId(region, id);
  }

  @Override
  public Uni<ImpersonationCase> lock(String region, UUID id) {
    return lockById(region, id);
  }

  @Override
  public Uni<ImpersonationCase> lockAbout(String region, Address address) {
    return sql(
            region,
            "select * from impersonation_case where region = :region and platform = :platform"
                + " and handle_norm = :norm and state not in ('DISMISSED', 'RETRACTED')"
                + " for update",
            Map.of("platform", address.platform().name(), "norm", address.norm()),
            ImpersonationCase.class)
        .map(found -> found.isEmpty() ? null : found.get(0));
  }

  @Override
  public Uni<Boolean> suspects(Platform platform, Collection<String> names) {
    return across
        .sql(
            "a fake is a fake in every region",
            "select c.id from impersonation_case c where c.platform = :platform"
                + " and c.handle_norm = any(:names)"
                + " and c.state not in ('DISMISSED', 'RETRACTED') limit 1",
            Map.of("platform", platform.name(), "names", names.toArray(String[]::new)),
            UUID.class)
        .map(found -> !found.isEmpty());
  }

  @Override
  public Uni<List<ImpersonationCase>> list(
      Filter filter, ImpersonationSort sort, Cursor after, int limit) {
    Conditions conditions =
        new Conditions()
            .with("e.state = :state", "state", filter.state())
            .with(
                "exists (select 1 from Takedown t where t.region = e.region and t.caseId = e.id"
                    + " and t.outcome is null and t.dueAt <= :overdueAt)",
                "overdueAt",
                filter.overdueAt());
    if (after != null) {
      switch (sort) {
        case NEWEST -> conditions.with("e.id < :after", "after", after.uuid(0));
        case SCORE ->
            conditions
                .with(
                    "e.score < :score or (e.score = :score and e.id < :after)",
                    "score",
                    Math.toIntExact(after.number(0)))
                .bind("after", after.uuid(1));
      }
    }
    String order = sort == ImpersonationSort.SCORE ? "e.score desc, e.id desc" : "e.id desc";
    return list(filter.region(), conditions.where(), order, conditions.parameters(), limit);
  }

  @Override
  public Uni<Long> waiting(String region) {
    return count(
        region,
        "e.state = :state and e.source = :source",
        Map.of("state", ImpersonationState.REPORTED, "source", ImpersonationSource.CITIZEN));
  }

  @Override
  public Uni<List<Evidence>> evidence(String region, UUID caseId) {
    return pieces.list(
        region, "e.caseId = :caseId", "e.id", Map.of("caseId", caseId), Evidence.MOST * 2);
  }

  @Override
  public Uni<List<Takedown>> takedowns(String region, UUID caseId) {
    return requests.list(region, "e.caseId = :caseId", "e.id", Map.of("caseId", caseId), TAKEDOWNS);
  }

  @Override
  public Uni<Takedown> takedown(String region, UUID caseId, UUID id) {
    return requests.one(
        region, "e.id = :id and e.caseId = :caseId", Map.of("id", id, "caseId", caseId));
  }

  @Override
  public Uni<Void> put(ImpersonationCase impersonation) {
    return save(impersonation).replaceWithVoid();
  }

  @Override
  public Uni<Void> put(Evidence evidence) {
    return pieces.save(evidence).replaceWithVoid();
  }

  @Override
  public Uni<Void> put(Takedown takedown) {
    return requests.save(takedown).replaceWithVoid();
  }
}
