package id.tanggap.complaint.application.privacy;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is known of a reporter beside the sealed identity: marks that nobody can read, consent. */
public interface ReporterRecords {

  /** Puts other marks, by their kind, in the place of those of a case. */
  Uni<Void> replace(String region, UUID complaintId, Map<String, String> marks, Instant at);

  /** The cases that carry one of the marks, newest first. */
  Uni<List<UUID>> find(String region, Collection<String> marks);

  /** Who reported a case, sealed. */
  record Reporter(UUID complaintId, byte[] sealed) {}

  /** Who reported these cases, where somebody was named. */
  Uni<List<Reporter>> reporters(String region, List<UUID> cases);

  /**
   * Who reported the cases that belong, seemed to belong or belonged to an incident, where somebody
   * was named.
   *
   * @param after the last case of the page before; less than any for the first
   */
  Uni<List<Reporter>> reportersOfIncident(String region, UUID incidentId, UUID after, int limit);

  /** Notes under which words a case was filed. */
  Uni<Void> consent(String region, UUID complaintId, String textVersion);

  /** Under which words a case was filed; null when nobody said. */
  Uni<String> consentOf(String region, UUID complaintId);
}
