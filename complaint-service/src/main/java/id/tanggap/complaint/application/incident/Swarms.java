package id.tanggap.complaint.application.incident;

import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.incident.SwarmSettings;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Looks for reports that are like each other. */
public interface Swarms {

  /** A case that nobody has looked at in this way yet. */
  record Seed(UUID complaintId, String region) {}

  /**
   * A case like the seed.
   *
   * @param incidentId the incident that it belongs to; null when to none
   */
  record Similar(UUID complaintId, UUID incidentId) {}

  /** Settings as stored. */
  record Stored(SwarmSettings settings, String createdBy, Instant createdAt) {}

  /** Leases cases to look at; nobody else gets them for so long. */
  Uni<List<Seed>> claim(Duration lease, int limit);

  /** The case has been looked at. */
  Uni<Void> done(Seed seed);

  /** Lets nobody else look for swarms in the region until the transaction ends. */
  Uni<Void> alone(String region);

  /** Whether the case belongs to an incident already. */
  Uni<Boolean> member(String region, UUID complaintId);

  /** Open cases that are no secret and like this one, received in the window before it. */
  Uni<List<Similar>> similar(Complaint seed, SwarmSettings settings);

  /** The newest settings of a region; null when it has none of its own. */
  Uni<Stored> settings(String region);

  /** Adds a version of the settings. */
  Uni<Void> add(String region, Stored settings);
}
