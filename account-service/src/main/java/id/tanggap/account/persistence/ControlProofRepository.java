package id.tanggap.account.persistence;

import id.tanggap.account.application.proof.ControlProofs;
import id.tanggap.account.domain.official.ControlProof;
import id.tanggap.account.domain.official.ProofState;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Proofs of control in PostgreSQL. */
@ApplicationScoped
class ControlProofRepository extends RegionalRepository<ControlProof, UUID>
    implements ControlProofs {
  // nobody proves control more often within the days that count
  private static final int RECENT = 1_000;

  ControlProofRepository() {
    super(ControlProof.class);
  }

  @Override
  public Uni<ControlProof> find(String region, UUID account, UUID id) {
    return one(
        region, "e.id = :id and e.accountId = :account", Map.of("id", id, "account", account));
  }

  @Override
  public Uni<ControlProof> lock(String region, UUID account, UUID id) {
    return lockById(region, id)
        .map(proof -> proof == null || !proof.accountId().equals(account) ? null : proof);
  }

  @Override
  public Uni<List<ControlProof>> list(String region, UUID account, Cursor after, int limit) {
    Conditions conditions =
        new Conditions()
            .with("e.accountId = :account", "account", account)
            .with("e.id < :after", "after", after == null ? null : after.uuid(0));
    return list(region, conditions.where(), "e.id desc", conditions.parameters(), limit);
  }

  @Override
  public Uni<List<ControlProof>> passedSince(String region, UUID account, Instant since) {
    return list(
        region,
        "e.accountId = :account and e.state = :passed and e.passedAt >= :since",
        "e.passedAt desc",
        Map.of("account", account, "passed", ProofState.PASSED, "since", since),
        RECENT);
  }

  @Override
  public Uni<Void> put(ControlProof proof) {
    return save(proof).replaceWithVoid();
  }
}
