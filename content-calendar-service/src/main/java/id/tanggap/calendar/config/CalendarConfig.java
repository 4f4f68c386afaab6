package id.tanggap.calendar.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the content calendar; every one can be changed without a new build. */
@ConfigMapping(prefix = "tanggap.calendar")
public interface CalendarConfig {

  /** Times around the due time of a publication. */
  Publishing publishing();

  /** The scan for publications that nobody published in time. */
  Sweep sweep();

  /** Times around the due time of a publication. */
  interface Publishing {
    /** How long before the due time text and media are handed out to be pasted. */
    @WithDefault("PT24H")
    Duration lead();

    /** How long a claim keeps other people away. */
    @WithDefault("PT2H")
    Duration hold();

    /** How long after the due time it may still be published; then it is missed. */
    @WithDefault("PT60M")
    Duration late();
  }

  /** The scan for publications that nobody published in time. */
  interface Sweep {
    /** Pause between two scans; {@code off} stops them. */
    @WithDefault("15s")
    String every();

    /** How long a replica keeps the scan to itself; longer than the pause between two scans. */
    @WithDefault("PT60S")
    Duration lease();

    /** Most publications of one scan; the next scan takes the rest. */
    @WithDefault("200")
    int batch();
  }
}
