package id.tanggap.complaint.application.intake;

import id.tanggap.complaint.domain.intake.IntakeRecord;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Store of what the desk noted about cases and of the marks of their reporters. */
public interface Intakes {

  /** What was noted; null for a case of before there were notes. */
  Uni<IntakeRecord> of(String region, UUID complaintId);

  /** Writes a new or corrected note. */
  Uni<Void> keep(IntakeRecord intake);

  /** Writes many new notes at once. */
  Uni<Void> keepAll(List<IntakeRecord> intakes);

  /** A keyed one-way mark of the reporter of a case. */
  record Mark(UUID complaintId, String kind, String hash, Instant at) {}

  /** Writes marks. */
  Uni<Void> mark(String region, List<Mark> marks);

  /** The marks of the reporter of a case, by kind. */
  Uni<Map<String, String>> marks(String region, UUID complaintId);

  /** How many cases a person with one of these marks brought since an instant. */
  Uni<Long> broughtSince(String region, Map<String, String> marks, Instant since);

  /** Whether a case has evidence: a file, or a reference in an answer. */
  Uni<Boolean> hasEvidence(String region, UUID complaintId);
}
