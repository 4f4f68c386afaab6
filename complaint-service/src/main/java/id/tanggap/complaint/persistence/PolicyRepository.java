package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.sla.Policies;
import id.tanggap.complaint.application.sla.PolicyDocuments;
import id.tanggap.complaint.domain.sla.SlaPolicy;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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
        (id, region, version, document, effective_from, created_by, created_at)
      values (:id, :region, :version, :document, :effectiveFrom, :createdBy, :createdAt)
      on conflict do nothing
      """;

  private final PolicyDocuments documents = new PolicyDocuments();

  PolicyRepository() {
    super(PolicyRow.class);
  }

  @Override
  public Uni<SlaPolicy> inForce(String region, Instant at) {
    return list(region, "e.effectiveFrom <= :at", "e.version desc", Map.of("at", at), 1)
        .map(rows -> rows.isEmpty() ? null : policy(rows.get(0)));
  }

  @Override
  public Uni<List<Stored>> all(String region) {
    return list(region, "", "e.version desc", Map.of(), MOST_VERSIONS)
        .map(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            new Stored(
                                policy(row), row.effectiveFrom, row.createdBy, row.createdAt))
                    .toList());
  }

  @Override
  public Uni<Void> addIfAbsent(String region, Stored added) {
    return execute(
            region,
            INSERT,
            Map.of(
                "id", Ids.next(),
                "version", added.policy().version(),
                "document", documents.write(added.policy()),
                "effectiveFrom", added.effectiveFrom(),
                "createdBy", added.createdBy(),
                "createdAt", added.createdAt()))
        .replaceWithVoid();
  }

  private SlaPolicy policy(PolicyRow row) {
    return documents.read(row.version, row.document);
  }
}
