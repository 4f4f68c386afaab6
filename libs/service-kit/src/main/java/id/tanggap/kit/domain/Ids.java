package id.tanggap.kit.domain;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/**
 * Makes the ids of aggregates and events: UUID version 7 (RFC 9562). Known before the row is
 * written, and growing with time, so that new rows land at the end of an index.
 */
public final class Ids {

  private Ids() {}

  /** A new id, greater than every id that this process made before. */
  public static UUID next() {
    return UuidCreator.getTimeOrderedEpochPlus1();
  }
}
