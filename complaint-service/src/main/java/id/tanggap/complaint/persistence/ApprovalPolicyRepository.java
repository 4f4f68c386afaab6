package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.reply.ApprovalPolicies;
import id.tanggap.complaint.application.reply.ApprovalPolicyDocuments;
import id.tanggap.complaint.domain.reply.ApprovalPolicy;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Approval policies. */
@ApplicationScoped
class ApprovalPolicyRepository extends RegionalRepository<ApprovalPolicyRow, UUID>
    implements ApprovalPolicies {

  private static final int MOST_VERSIONS = 500;

  private final ApprovalPolicyDocuments documents = new ApprovalPolicyDocuments();

  ApprovalPolicyRepository() {
    super(ApprovalPolicyRow.class);
  }

  @Override
  public Uni<ApprovalPolicy> inForce(String region) {
    return list(region, "", "e.version desc", Map.of(), 1)
        .map(
            rows ->
                rows.isEmpty()
                    ? ApprovalPolicy.NONE
                    : documents.read(rows.get(0).version, rows.get(0).document));
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
                                documents.read(row.version, row.document),
                                row.createdBy,
                                row.createdAt))
                    .toList());
  }

  @Override
  public Uni<Void> add(String region, Stored added) {
    ApprovalPolicyRow row = new ApprovalPolicyRow();
    row.id = Ids.next();
    row.region = region;
    row.version = added.policy().version();
    row.document = documents.write(added.policy());
    row.createdBy = added.createdBy();
    row.createdAt = added.createdAt();
    return save(region, row).replaceWithVoid();
  }
}
