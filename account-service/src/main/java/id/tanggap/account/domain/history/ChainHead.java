package id.tanggap.account.domain.history;

import java.time.temporal.ChronoUnit;

/**
 * The end of a region's history.
 *
 * @param sequence place of the last entry, 0 when there is none
 * @param hash its hash, {@link #GENESIS} when there is none
 */
public record ChainHead(long sequence, String hash) {
  /** Stands for the entry before the first one. */
  public static final String GENESIS = "0".repeat(64);

  /** The end of an empty history. */
  public static final ChainHead EMPTY = new ChainHead(0, GENESIS);

  /** The next entry of the chain, sealed. */
  public HistoryEntry next(String region, Deed deed) {
    return new HistoryEntry(
            region,
            sequence + 1,
            deed.subjectType(),
            deed.subjectId(),
            deed.action(),
            deed.actor().id(),
            deed.actor().name(),
            deed.at().truncatedTo(ChronoUnit.MICROS),
            deed.before(),
            deed.after(),
            hash,
            null)
        .sealed();
  }
}
