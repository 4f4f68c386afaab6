package id.tanggap.complaint.domain.complaint.escalation;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The rungs on which silence about an assignment is passed upwards. A version never changes. Quiet
 * hours hold back what is told to people; they stop neither clocks nor rungs.
 *
 * @param quietFrom begin of the quiet hours in the zone of the region
 * @param quietTo their end, on the next day when it is earlier than the begin
 */
public record EscalationLadder(
    int version, List<Rung> rungs, LocalTime quietFrom, LocalTime quietTo) {

  public EscalationLadder {
    rungs = List.copyOf(rungs);
  }

  /**
   * One rung.
   *
   * @param level from 1
   * @param afterWorkdays working days after the time for accepting ran out
   * @param givesBack whether the case is taken from the silent unit
   */
  public record Rung(int level, int afterWorkdays, Recipient recipient, boolean givesBack) {}

  /**
   * A checked ladder.
   *
   * @throws LadderBroken when a rung is missing or comes too early, or one gives back before the
   *     last
   */
  public static EscalationLadder of(
      int version, List<Rung> rungs, LocalTime quietFrom, LocalTime quietTo) {
    int days = 0;
    for (int i = 0; i < rungs.size(); i++) {
      Rung rung = rungs.get(i);
      boolean last = i == rungs.size() - 1;
      if (rung.level() != i + 1 || rung.afterWorkdays() < days || (rung.givesBack() && !last)) {
        throw new LadderBroken();
      }
      days = rung.afterWorkdays();
    }
    return new EscalationLadder(version, rungs, quietFrom, quietTo);
  }

  /** The rung after a level, empty at the top. */
  public Optional<Rung> above(int level) {
    return rungs.stream().filter(rung -> rung.level() == level + 1).findFirst();
  }

  /** When somebody is told of what was noticed at an instant. */
  public Instant notifyAt(Instant noticed, ZoneId zone) {
    ZonedDateTime local = noticed.atZone(zone);
    LocalTime time = local.toLocalTime();
    boolean overnight = quietTo.isBefore(quietFrom);
    boolean quiet =
        overnight
            ? !time.isBefore(quietFrom) || time.isBefore(quietTo)
            : !time.isBefore(quietFrom) && time.isBefore(quietTo);
    if (!quiet) {
      return noticed;
    }
    ZonedDateTime end = local.with(quietTo);
    return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
  }
}
