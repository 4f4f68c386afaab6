package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.complaint.external.OutsideParties;
import id.tanggap.complaint.domain.complaint.external.ExternalReference;
import id.tanggap.complaint.domain.complaint.external.ExternalUpdate;
import id.tanggap.complaint.domain.complaint.external.ExternalWait;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Waits for others and the ledger of hand-overs. */
@Singleton
class OutsideRepository extends RegionalRepository<ExternalReference, UUID>
    implements OutsideParties {

  private static final int MOST_PER_CASE = 500;

  private final WaitRepository waits;
  private final UpdateRepository updates;

  OutsideRepository(WaitRepository waits, UpdateRepository updates) {
    super(ExternalReference.class);
    this.waits = waits;
    this.updates = updates;
  }

  @Override
  public Uni<ExternalWait> openWait(String region, UUID complaintId) {
    return waits.one(
        region, "e.complaintId = :id and e.endedAt is null", Map.of("id", complaintId));
  }

  @Override
  public Uni<List<ExternalWait>> waits(String region, UUID complaintId) {
    return waits.list(
        region,
        "e.complaintId = :id",
        "e.startedAt, e.id",
        Map.of("id", complaintId),
        MOST_PER_CASE);
  }

  @Override
  public Uni<ExternalReference> openReference(String region, UUID complaintId) {
    return one(region, "e.complaintId = :id and e.endedAt is null", Map.of("id", complaintId));
  }

  @Override
  public Uni<List<ExternalReference>> references(String region, UUID complaintId) {
    return list(
        region, "e.complaintId = :id", "e.sentAt, e.id", Map.of("id", complaintId), MOST_PER_CASE);
  }

  @Override
  public Uni<List<ExternalUpdate>> updates(String region, UUID referenceId) {
    return updates.list(
        region, "e.referenceId = :id", "e.at, e.id", Map.of("id", referenceId), MOST_PER_CASE);
  }

  @Override
  public Uni<ExternalWait> keep(ExternalWait wait) {
    return waits.save(wait);
  }

  @Override
  public Uni<ExternalReference> keep(ExternalReference reference) {
    return save(reference);
  }

  @Override
  public Uni<ExternalUpdate> keep(ExternalUpdate update) {
    return updates.save(update);
  }

  /** Waits for others. */
  @Singleton
  static class WaitRepository extends RegionalRepository<ExternalWait, UUID> {

    WaitRepository() {
      super(ExternalWait.class);
    }
  }

  /** What others told. */
  @Singleton
  static class UpdateRepository extends RegionalRepository<ExternalUpdate, UUID> {

    UpdateRepository() {
      super(ExternalUpdate.class);
    }
  }
}
