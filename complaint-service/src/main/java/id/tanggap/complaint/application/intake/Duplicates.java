package id.tanggap.complaint.application.intake;

import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.intake.Hint;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Finds cases that may be the same, within what the caller may see. */
public interface Duplicates {

  /**
   * The report at hand.
   *
   * @param complaintId the case itself, which is no duplicate of its own; null when it is none yet
   * @param category null when it is not known yet: then cases of every category are compared
   */
  record Report(
      UUID complaintId,
      String category,
      Double latitude,
      Double longitude,
      String text,
      Collection<String> marks,
      Instant now) {}

  /** Cases of the same reporter since an instant. */
  Uni<List<Hint>> sameReporter(Caller caller, Report report, Instant since);

  /** Cases within so many metres since an instant, nearest first. */
  Uni<List<Hint>> near(Caller caller, Report report, double metres, Instant since);

  /** Cases in similar words since an instant, most similar first. */
  Uni<List<Hint>> similar(Caller caller, Report report, double least, Instant since);
}
