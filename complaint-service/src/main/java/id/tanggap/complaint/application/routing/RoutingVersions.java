package id.tanggap.complaint.application.routing;

import id.tanggap.complaint.domain.routing.RoutingRules;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** Store of routing rules, version by version. */
public interface RoutingVersions {

  /** A stored version. */
  record Stored(RoutingRules rules, Instant effectiveFrom, String createdBy, Instant createdAt) {}

  /** The rules in force; null when the region has none. */
  Uni<RoutingRules> inForce(String region, Instant at);

  /** A version; null when there is none. */
  Uni<Stored> version(String region, int version);

  /** Number of the newest version; 0 without one. */
  Uni<Integer> newest(String region);

  /** Versions, newest first. */
  Uni<Page<Stored>> page(String region, PageRequest request);

  /** Adds a version. */
  Uni<Stored> add(String region, Stored version);
}
