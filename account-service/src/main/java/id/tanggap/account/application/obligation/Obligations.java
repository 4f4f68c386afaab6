package id.tanggap.account.application.obligation;

import id.tanggap.account.domain.obligation.Obligation;
import id.tanggap.account.domain.obligation.ObligationWaiver;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.account.domain.unit.UnitType;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.paging.Cursor;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Port: the store of obligations and of the units that are let off. */
public interface Obligations {

  /**
   * Which obligations are asked for; null means any.
   *
   * @param inForceOn day on which the rule holds
   */
  record Filter(String region, UnitType unitType, Platform platform, LocalDate inForceOn) {}

  /** The obligation, or null. */
  Uni<Obligation> find(String region, UUID id);

  /**
   * The obligation.
   *
   * @throws NotFound as failure when there is none in the region
   */
  default Uni<Obligation> required(String region, UUID id) {
    return find(region, id).onItem().ifNull().failWith(() -> new NotFound("obligation", id));
  }

  /**
   * The obligation, locked until the end of the transaction.
   *
   * @throws NotFound as failure when there is none in the region
   */
  Uni<Obligation> lock(String region, UUID id);

  /** Obligations in the order in which they were laid down. */
  Uni<List<Obligation>> list(Filter filter, Cursor after, int limit);

  /** Stores a new obligation and lets the constraints speak. */
  Uni<Void> add(Obligation obligation);

  /** Deletes an obligation on which nothing hangs. */
  Uni<Void> remove(Obligation obligation);

  /** Writes what changed. */
  Uni<Void> flush();

  /** Stores a new waiver and lets the constraints speak. */
  Uni<Void> addWaiver(ObligationWaiver waiver);

  /** The waiver of an obligation, locked until the end of the transaction, or null. */
  Uni<ObligationWaiver> lockWaiver(String region, UUID obligation, UUID id);

  /** Waivers of an obligation, in the order in which they were granted. */
  Uni<List<ObligationWaiver>> waivers(String region, UUID obligation, Cursor after, int limit);

  /** How many waivers an obligation has, revoked ones included. */
  Uni<Long> countWaivers(String region, UUID obligation);
}
