package id.tanggap.account.persistence.obligation;

import id.tanggap.account.application.obligation.Obligations;
import id.tanggap.account.domain.obligation.Obligation;
import id.tanggap.account.domain.obligation.ObligationWaiver;
import id.tanggap.account.persistence.Conditions;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Obligations and waivers in PostgreSQL. */
@ApplicationScoped
class ObligationRepository extends RegionalRepository<Obligation, UUID> implements Obligations {
  @Inject ObligationWaiverRepository waivers;

  ObligationRepository() {
    super(Obligation.class);
  }

  @Override
  public Uni<Obligation> find(String region, UUID id) {
    return byId(region, id);
  }

  @Override
  public Uni<Obligation> lock(String region, UUID id) {
    return lockById(region, id).onItem().ifNull().failWith(() -> new NotFound("obligation", id));
  }

  @Override
  public Uni<List<Obligation>> list(Filter filter, Cursor after, int limit) {
    Conditions conditions =
        new Conditions()
            .with("e.unitType = :unitType", "unitType", filter.unitType())
            .with("e.platform = :platform", "platform", filter.platform())
            .with(
                "e.validFrom <= :day and (e.validTo is null or e.validTo >= :day)",
                "day",
                filter.inForceOn())
            .with("e.id > :after", "after", after == null ? null : after.uuid(0));
    return list(filter.region(), conditions.where(), "e.id", conditions.parameters(), limit);
  }

  @Override
  public Uni<Void> add(Obligation obligation) {
    return save(obligation).replaceWithVoid();
  }

  @Override
  public Uni<Void> remove(Obligation obligation) {
    return execute(
            obligation.region(),
            "delete from obligation where region = :region and id = :id",
            Map.of("id", obligation.id()))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> addWaiver(ObligationWaiver waiver) {
    return waivers.save(waiver).replaceWithVoid();
  }

  @Override
  public Uni<ObligationWaiver> lockWaiver(String region, UUID obligation, UUID id) {
    return waivers
        .lockById(region, id)
        .map(found -> found != null && found.obligationId().equals(obligation) ? found : null);
  }

  @Override
  public Uni<List<ObligationWaiver>> waivers(
      String region, UUID obligation, Cursor after, int limit) {
    Conditions conditions =
        new Conditions()
            .with("e.obligationId = :obligation", "obligation", obligation)
            .with("e.id > :after", "after", after == null ? null : after.uuid(0));
    return waivers.list(region, conditions.where(), "e.id", conditions.parameters(), limit);
  }

  @Override
  public Uni<Long> countWaivers(String region, UUID obligation) {
    return waivers.count(region, "e.obligationId = :obligation", Map.of("obligation", obligation));
  }
}
