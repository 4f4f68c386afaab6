package id.tanggap.account.persistence;

import id.tanggap.account.application.official.ImpersonationCases;
import id.tanggap.account.domain.official.ImpersonationCase;
import id.tanggap.account.domain.official.ImpersonationState;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Impersonation cases in PostgreSQL. */
@ApplicationScoped
class ImpersonationCaseRepository extends RegionalRepository<ImpersonationCase, UUID>
    implements ImpersonationCases {

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
  public Uni<List<ImpersonationCase>> list(
      String region, ImpersonationState state, Cursor after, int limit) {
    Conditions conditions =
        new Conditions()
            .with("e.state = :state", "state", state)
            .with("e.id < :after", "after", after == null ? null : after.uuid(0));
    return list(region, conditions.where(), "e.id desc", conditions.parameters(), limit);
  }

  @Override
  public Uni<Void> put(ImpersonationCase impersonation) {
    return save(impersonation).replaceWithVoid();
  }
}
