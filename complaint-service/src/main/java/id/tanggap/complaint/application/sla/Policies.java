package id.tanggap.complaint.application.sla;

import id.tanggap.complaint.domain.sla.SlaPolicy;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** Store of SLA policies. */
public interface Policies {

  /** A stored policy. */
  record Stored(
      SlaPolicy policy,
      Instant effectiveFrom,
      boolean appliedToOpen,
      String reason,
      String createdBy,
      Instant createdAt) {}

  /** One version; null when absent. */
  Uni<Stored> version(String region, int version);

  /** Adds a version; one that is there already breaks a constraint. */
  Uni<Void> add(String region, Stored policy);

  /** The policy for a clock; null when the region has none. */
  Uni<SlaPolicy> inForce(String region, Occasion occasion);

  /** All versions, newest first. */
  Uni<List<Stored>> all(String region);

  /** Adds a version; does nothing when the same version is already there. */
  Uni<Void> addIfAbsent(String region, Stored policy);
}
