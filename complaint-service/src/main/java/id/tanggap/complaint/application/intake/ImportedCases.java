package id.tanggap.complaint.application.intake;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Remembers which lines of old books became cases. */
public interface ImportedCases {

  /** A line that became a case; its content is known only by a keyed hash. */
  record Line(String externalId, UUID complaintId, String hash) {}

  /** The hashes of the lines that became cases before, by their ids in the book. */
  Uni<Map<String, String>> hashes(String region, Collection<String> externalIds);

  /** Remembers lines. */
  Uni<Void> remember(String region, List<Line> lines);
}
