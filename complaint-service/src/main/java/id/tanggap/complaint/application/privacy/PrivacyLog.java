package id.tanggap.complaint.application.privacy;

import id.tanggap.complaint.domain.privacy.PrivacyEntry;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** The trails of requests and breaches. */
public interface PrivacyLog {

  /** Adds a line. */
  Uni<PrivacyEntry> add(PrivacyEntry entry);

  /** The trail, oldest first. */
  Uni<List<PrivacyEntry>> of(String region, UUID subjectId);
}
