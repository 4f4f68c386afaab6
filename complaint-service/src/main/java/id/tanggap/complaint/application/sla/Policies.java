package id.tanggap.complaint.application.sla;

import id.tanggap.complaint.domain.sla.SlaPolicy;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** Store of SLA policies. */
public interface Policies {

  /** A stored policy. */
  record Stored(SlaPolicy policy, Instant effectiveFrom, String createdBy, Instant createdAt) {}

  /** The policy for what was received at the instant; null when the region has none. */
  Uni<SlaPolicy> inForce(String region, Instant at);

  /** All versions, newest first. */
  Uni<List<Stored>> all(String region);

  /** Adds a version; does nothing when the same version is already there. */
  Uni<Void> addIfAbsent(String region, Stored policy);
}
