package id.tanggap.complaint.domain.statistics;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts of secret cases that tell nobody that a single one exists. The smallest unit is a month
 * that is over, so that no two periods differ by a few days only. A group of fewer than {@value
 * #LEAST} in its month goes into a rest without a name; a rest of fewer takes the next smallest
 * group with it; a month of fewer is not counted at all. The sum of a month is the same whatever it
 * is divided by.
 */
public final class SecretCells {

  /** The fewest that are ever counted together. */
  public static final int LEAST = 5;

  private SecretCells() {}

  /** So many secret cases of a group came in during a month; the key may be null. */
  public record Cell(YearMonth month, String key, long cases) {}

  /**
   * What may be said.
   *
   * @param groups by key; the key null is a group too
   * @param rest those whose group is not named
   */
  public record Told(Map<String, Long> groups, long rest) {

    /** All that are counted. */
    public long sum() {
      return rest + groups.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /** What may be said of some cells, each month for itself. */
  public static Told tell(List<Cell> cells) {
    Map<YearMonth, List<Cell>> months = new HashMap<>();
    cells.forEach(cell -> months.computeIfAbsent(cell.month(), m -> new ArrayList<>()).add(cell));
    Map<String, Long> groups = new HashMap<>();
    long rest = 0;
    for (List<Cell> month : months.values()) {
      rest += tellMonth(month, groups);
    }
    return new Told(groups, rest);
  }

  private static long tellMonth(List<Cell> month, Map<String, Long> groups) {
    if (month.stream().mapToLong(Cell::cases).sum() < LEAST) {
      return 0;
    }
    long rest = 0;
    List<Cell> bySize = new ArrayList<>(month);
    bySize.sort(
        Comparator.comparingLong(Cell::cases)
            .thenComparing(Cell::key, Comparator.nullsFirst(Comparator.naturalOrder())));
    for (Cell cell : bySize) {
      boolean tooFew = cell.cases() < LEAST || (rest > 0 && rest < LEAST);
      if (tooFew) {
        rest += cell.cases();
      } else {
        groups.merge(cell.key(), cell.cases(), Long::sum);
      }
    }
    return rest;
  }
}
