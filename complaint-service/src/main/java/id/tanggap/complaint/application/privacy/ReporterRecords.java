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

  /** Notes under which words a case was filed. */
  Uni<Void> consent(String region, UUID complaintId, String textVersion);

  /** Under which words a case was filed; null when nobody said. */
  Uni<String> consentOf(String region, UUID complaintId);
}
