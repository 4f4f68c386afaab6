package id.tanggap.complaint.application.stream;

import id.tanggap.complaint.domain.change.CaseChange;
import id.tanggap.complaint.domain.change.Mark;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.Complaint;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The changes of cases in the order in which they can be followed. */
public interface CaseChanges {

  /**
   * How far the stream can be read.
   *
   * @param complete every transaction before this one has ended
   * @param next no transaction has this number yet
   */
  record Horizon(long complete, long next) {}

  /** How far the stream can be read now. */
  Uni<Horizon> horizon();

  /** Changes behind a mark of cases that the caller may see as they stand now. */
  Uni<List<CaseChange>> after(Caller caller, Mark mark, Horizon horizon, int limit);

  /** Cases by their ids. */
  Uni<List<Complaint>> cases(String region, Set<UUID> ids);
}
