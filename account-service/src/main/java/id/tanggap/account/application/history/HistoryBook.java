package id.tanggap.account.application.history;

import id.tanggap.account.domain.history.ChainHead;
import id.tanggap.account.domain.history.HistoryEntry;
import id.tanggap.account.domain.history.SubjectType;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Port: reads the history of a region. */
public interface HistoryBook {

  /**
   * Which entries.
   *
   * @param subjectType only about this kind of thing; null for all
   * @param subjectId only about this thing; null for all
   * @param actorId only what this one did; null for all
   */
  record Filter(String region, SubjectType subjectType, UUID subjectId, String actorId) {}

  /** Entries with a sequence below the given one, newest first. */
  Uni<List<HistoryEntry>> newest(Filter filter, long below, int limit);

  /** Entries behind the given sequence, in the order of the chain. */
  Uni<List<HistoryEntry>> behind(String region, long sequence, int limit);

  /**
   * Where a chain ends, both seen at one moment.
   *
   * @param sequence place of the last entry as the head keeps it, 0 when nothing was recorded
   * @param hash its hash as the head keeps it
   * @param last place of the last entry that is really there
   */
  record End(long sequence, String hash, long last) {
    /** The end as the head keeps it. */
    public ChainHead head() {
      return new ChainHead(sequence, hash);
    }
  }

  /** End of the chain. */
  Uni<End> end(String region);
}
