package id.tanggap.complaint.domain.time;

import java.time.Instant;
import java.util.Comparator;

/**
 * Something that happened to a clock.
 *
 * @param at when it took effect, not when it was recorded
 * @param sequence order among events of the same instant; unique within a clock
 * @param reason short machine-readable cause, no personal text; may be empty
 */
public record ClockEvent(Type type, Instant at, long sequence, String reason) {

  /** What a clock can be told. */
  public enum Type {
    START,
    PAUSE,
    RESUME,
    STOP,
    CANCEL,
    /** Takes back a stop, whose time then counts as paused, or a cancellation, whose time runs. */
    REOPEN,
    /** The stop does not count: what was said to be done was not. */
    VOID
  }

  /** The order in which events are folded, whatever the order of their arrival. */
  public static final Comparator<ClockEvent> ORDER =
      Comparator.comparing(ClockEvent::at).thenComparingLong(ClockEvent::sequence);
}
