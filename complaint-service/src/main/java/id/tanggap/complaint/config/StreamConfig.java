package id.tanggap.complaint.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the streams of changes. */
@ConfigMapping(prefix = "tanggap.complaint.stream")
public interface StreamConfig {

  /** Most streams that one replica keeps open; the next one is sent away. */
  @WithDefault("1000")
  int most();

  /** Changes that are read at once, and the most that are held for one reader. */
  @WithDefault("100")
  int page();

  /** A quiet stream says so often that it lives; also how often a lost wake-up is made up for. */
  @WithDefault("15s")
  Duration heartbeat();

  /** After a wake-up, so that a burst is read at once. */
  @WithDefault("200ms")
  Duration debounce();

  /** A reader that takes nothing for so long is cut. */
  @WithDefault("30s")
  Duration patience();
}
