package id.tanggap.account.application.history;

import id.tanggap.account.domain.history.ChainHead;
import id.tanggap.account.domain.history.HistoryEntry;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Walks the whole history of a region and recomputes every hash. A history that was shortened at
 * its end is found by its head, which is kept apart; whoever writes the head down elsewhere from
 * time to time can also find one that was rewritten as a whole.
 */
@ApplicationScoped
public class VerifyHistory {
  private static final int STEP = 1_000;

  private final HistoryBook book;

  VerifyHistory(HistoryBook book) {
    this.book = book;
  }

  /**
   * What the walk found.
   *
   * @param entries how many entries were found whole, from the first
   * @param brokenAt sequence of the first entry that is missing or not as it was written; null when
   *     the history is whole
   * @param head end of the chain as kept when the walk began
   */
  public record Verdict(String region, long entries, Long brokenAt, ChainHead head) {
    /** Whether nothing was changed. */
    public boolean intact() {
      return brokenAt == null;
    }
  }

  /** Verifies the history of a region as it stands when the walk begins. */
  @WithSession
  public Uni<Verdict> handle(String region) {
    return book.end(region)
        .flatMap(
            end ->
                walk(region, end.head(), ChainHead.EMPTY)
                    .map(found -> found.intact() ? withTail(found, end) : found));
  }

  private Uni<Verdict> walk(String region, ChainHead head, ChainHead reached) {
    if (reached.sequence() == head.sequence()) {
      return Uni.createFrom().item(verdict(region, reached, reached.equals(head), head));
    }
    int step = (int) Math.min(STEP, head.sequence() - reached.sequence());
    return book.behind(region, reached.sequence(), step)
        .flatMap(
            entries -> {
              ChainHead now = reached;
              for (HistoryEntry entry : entries) {
                if (!entry.follows(now)) {
                  return Uni.createFrom().item(verdict(region, now, false, head));
                }
                now = entry.asHead();
              }
              return entries.isEmpty()
                  ? Uni.createFrom().item(verdict(region, now, false, head))
                  : walk(region, head, now);
            });
  }

  private static Verdict withTail(Verdict found, HistoryBook.End end) {
    return end.last() > end.sequence()
        ? new Verdict(found.region(), found.entries(), end.sequence() + 1, found.head())
        : found;
  }

  private static Verdict verdict(String region, ChainHead reached, boolean whole, ChainHead head) {
    // a last entry that is sealed well but is not the one the head names was replaced
    boolean replaced = reached.sequence() == head.sequence() && !whole;
    long sound = replaced ? reached.sequence() - 1 : reached.sequence();
    return new Verdict(region, Math.max(0, sound), whole ? null : Math.max(0, sound) + 1, head);
  }
}
