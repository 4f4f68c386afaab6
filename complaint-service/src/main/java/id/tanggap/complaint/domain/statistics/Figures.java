package id.tanggap.complaint.domain.statistics;

import java.util.List;

/**
 * The figures of some cases. {@code open}, {@code done} and {@code secret} add up to {@code cases};
 * of secret cases nothing is told but their number, and that only in company.
 *
 * @param key what the group has in common; null when it is not known
 * @param label words for the key where it has none of its own; may be null
 * @param clocks in time or late, by kind of clock
 * @param reopened cases that were taken up again, of those that were ever resolved
 */
public record Figures(
    String key,
    String label,
    long cases,
    long open,
    long done,
    long secret,
    Durations firstAnswer,
    Durations resolution,
    List<OnTime> clocks,
    Share reopened,
    Backlog backlog) {

  /** Keeps the clocks from being changed afterwards. */
  public Figures {
    clocks = List.copyOf(clocks);
  }

  /** Clocks of one kind that have been decided, and those of them that were in time. */
  public record OnTime(String kind, Share share) {}

  /** The same with so many secret cases more. */
  public Figures plusSecret(long more) {
    return new Figures(
        key,
        label,
        cases + more,
        open,
        done,
        secret + more,
        firstAnswer,
        resolution,
        clocks,
        reopened,
        backlog);
  }

  /** A group that has only secret cases. */
  public static Figures secretOnly(String key, String label, long secret) {
    Durations none = new Durations(0, null, null);
    return new Figures(
        key,
        label,
        secret,
        0,
        0,
        secret,
        none,
        none,
        List.of(),
        new Share(0, 0),
        new Backlog(none, null, 0, 0, 0, 0, 0));
  }
}
