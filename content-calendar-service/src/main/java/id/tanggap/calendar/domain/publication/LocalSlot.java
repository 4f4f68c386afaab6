package id.tanggap.calendar.domain.publication;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * A time as people agree on it (local date-time and zone) together with the instant it means. All
 * three are kept: the local time is the promise, the instant is what the scheduler compares.
 *
 * @param local date-time on the wall, to the second
 * @param zone IANA zone
 * @param instant the moment
 */
public record LocalSlot(LocalDateTime local, ZoneId zone, Instant instant) {
  /** Official short names of the three Indonesian zones. */
  private static final Map<String, String> NAMES =
      Map.of(
          "Asia/Jakarta", "WIB",
          "Asia/Pontianak", "WIB",
          "Asia/Makassar", "WITA",
          "Asia/Jayapura", "WIT");

  /**
   * The slot of a local time. Where clocks are turned back, the earlier of the two moments counts.
   *
   * @throws ZoneUnknown when the zone is no IANA region name
   * @throws LocalTimeMissing when clocks skip this local time
   */
  public static LocalSlot of(LocalDateTime local, String zone) {
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      throw new ZoneUnknown(zone);
    }
    ZoneId id = ZoneId.of(zone);
    LocalDateTime second = local.truncatedTo(ChronoUnit.SECONDS);
    List<ZoneOffset> offsets = id.getRules().getValidOffsets(second);
    if (offsets.isEmpty()) {
      throw new LocalTimeMissing(second, zone);
    }
    return new LocalSlot(second, id, second.toInstant(offsets.get(0)));
  }

  /** WIB, WITA, WIT, or the IANA name elsewhere. */
  public static String label(String zone) {
    return NAMES.getOrDefault(zone, zone);
  }
}
