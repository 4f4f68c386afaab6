package id.tanggap.monitoring.persistence;

import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.persistence.RegionalRepository;
import id.tanggap.monitoring.application.Exemptions;
import id.tanggap.monitoring.domain.activity.GrantedExemption;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Approved silence in PostgreSQL. */
@ApplicationScoped
class ExemptionRepository extends RegionalRepository<GrantedExemption, UUID> implements Exemptions {

  ExemptionRepository() {
    super(GrantedExemption.class);
  }

  @Override
  public Uni<Void> add(GrantedExemption exemption) {
    return save(exemption).replaceWithVoid();
  }

  @Override
  public Uni<GrantedExemption> locked(String region, UUID id) {
    return lockById(region, id);
  }

  @Override
  public Uni<Void> replace(GrantedExemption exemption) {
    return save(exemption).replaceWithVoid();
  }

  @Override
  public Uni<List<GrantedExemption>> list(String region, PageRequest page) {
    if (page.after() == null) {
      return list(region, "", "e.approvedAt desc, e.id desc", Map.of(), page.fetch());
    }
    return list(
        region,
        "e.approvedAt < :at or (e.approvedAt = :at and e.id < :id)",
        "e.approvedAt desc, e.id desc",
        Map.of("at", page.after().instant(0), "id", page.after().uuid(1)),
        page.fetch());
  }
}
