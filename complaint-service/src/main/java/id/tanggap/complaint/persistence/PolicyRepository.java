package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.sla.Occasion;
import id.tanggap.complaint.application.sla.Policies;
import id.tanggap.complaint.application.sla.PolicyDocuments;
import id.tanggap.complaint.domain.sla.SlaPolicy;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** SLA policies. */
@ApplicationScoped
class PolicyRepository extends RegionalRepository<PolicyRow, UUID> implements Policies {

  private static final int MOST_VERSIONS = 500;
  private static final String INSERT =
      """
      insert into sla_policy
        (id, region, version, document, effective_from, apply_to_open, reason, created_by,
         created_at)
      values (:id, :region, :version, :document, :effectiveFrom, :appliedToOpen,
              nullif(:reason, ''), :createdBy, :createdAt)
      """;

  private final PolicyDocuments documents = new PolicyDocuments();

  PolicyRepository() {
    super(PolicyRow.class);
  }

  @Override
  public Uni<SlaPolicy> inForce(String region, Occasion occasion) {
    return list(
            region,
            "e.effectiveFrom <= :received or (e.applyToOpen = true and e.effectiveFrom <= :at)",
            "e.effectiveFrom desc, e.version desc",
            Map.of("received", occasion.receivedAt(), "at", occasion.at()),
            1)
        .map(rows -> rows.isEmpty() ? null : policy(rows.get(0)));
  }

  @Override
  public Uni<List<Stored>> all(String region) {
    return list(region, "", "e.version desc", Map.of(), MOST_VERSIONS)
        .map(rows -> rows.stream().map(this::stored).toList());
  }

  @Override
  public Uni<Stored> version(String region, int version) {
    return one(region, "e.version = :version", Map.of("version", version))
        .map(row -> row == null ? null : stored(row));
  }

  private Stored stored(PolicyRow row) {
    return new Stored(
        policy(row), row.effectiveFrom, row.applyToOpen, row.reason, row.createdBy, row.createdAt);
  }

  @Override
  public Uni<Void> add(String region, Stored added) {
    return insert(region, added, INSERT);
  }

  @Override
  public Uni<Void> addIfAbsent(String region, Stored added) {
    return insert(region, added, INSERT + " on conflict do nothing");
  }

  private Uni<Void> insert(String region, Stored added, String sql) {
    return execute(
            region,
            sql,
            Map.of(
                "id", Ids.next(),
                "version", added.policy().version(),
                "document", documents.write(added.policy()),
                "effectiveFrom", added.effectiveFrom(),
                "appliedToOpen", added.appliedToOpen(),
                "reason", added.reason() == null ? "" : added.reason(),
                "createdBy", added.createdBy(),
                "createdAt", added.createdAt()))
        .replaceWithVoid();
  }

  private SlaPolicy policy(PolicyRow row) {
    return documents.read(row.version, row.document);
  }
}
