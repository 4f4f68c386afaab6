package id.tanggap.complaint.application.reply;

import id.tanggap.complaint.domain.reply.ApprovalPolicy;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** Store of approval policies. */
public interface ApprovalPolicies {

  /** A policy with who published it and when. */
  record Stored(ApprovalPolicy policy, String createdBy, Instant createdAt) {}

  /** The policy in force; {@link ApprovalPolicy#NONE} when the region has none. */
  Uni<ApprovalPolicy> inForce(String region);

  /** All versions, newest first. */
  Uni<List<Stored>> all(String region);

  /** Adds a version; a taken one breaks {@code uq_approval_policy_version}. */
  Uni<Void> add(String region, Stored added);
}
