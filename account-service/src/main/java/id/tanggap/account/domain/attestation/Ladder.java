package id.tanggap.account.domain.attestation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Days on which units are reminded, counted from the due day: -7 is a week before it, 3 is three
 * days after.
 */
public record Ladder(List<Integer> rungs) {

  /** Each rung once, the earliest first. */
  public Ladder {
    rungs = rungs.stream().distinct().sorted().toList();
  }

  static Ladder read(String[] stored) {
    return new Ladder(Arrays.stream(stored).map(Integer::valueOf).toList());
  }

  String[] stored() {
    return rungs.stream().map(String::valueOf).toArray(String[]::new);
  }

  /** Rungs whose day lies between two days, both included. */
  List<Integer> between(LocalDate from, LocalDate to, LocalDate dueOn) {
    return rungs.stream()
        .filter(rung -> !dueOn.plusDays(rung).isBefore(from) && !dueOn.plusDays(rung).isAfter(to))
        .toList();
  }

  /** Day of the first rung from a day on; null when the ladder has ended. */
  LocalDate next(LocalDate from, LocalDate dueOn) {
    return rungs.stream()
        .map(dueOn::plusDays)
        .filter(day -> !day.isBefore(from))
        .findFirst()
        .orElse(null);
  }
}
