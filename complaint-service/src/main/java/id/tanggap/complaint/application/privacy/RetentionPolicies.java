package id.tanggap.complaint.application.privacy;

import id.tanggap.complaint.domain.privacy.RetentionPolicy;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;

/** Store of what a region keeps how long. */
public interface RetentionPolicies {

  /** The version in force; null while the region lives by the shipped terms. */
  Uni<RetentionPolicy> current(String region);

  /** Newest first. */
  Uni<Page<RetentionPolicy>> page(String region, PageRequest request);

  /** Writes a new version. */
  Uni<RetentionPolicy> keep(RetentionPolicy policy);
}
