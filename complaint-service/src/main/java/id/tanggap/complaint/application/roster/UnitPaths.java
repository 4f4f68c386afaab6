package id.tanggap.complaint.application.roster;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** The places of units as they stand beside cases, messages and whatever else belongs to a unit. */
public interface UnitPaths {

  /**
   * Takes everything that belongs to a unit along to its new place, so that who stands above it
   * from now on sees it and who stood above it before does not. Saying it again changes nothing.
   */
  Uni<Void> follow(String region, UUID unitId, String path);
}
