package id.tanggap.kit.fetch;

import java.time.Duration;
import java.util.Set;

/**
 * What a fetch may cost.
 *
 * @param bytes largest body
 * @param total time for everything, redirects included
 * @param redirects how many are followed
 * @param types media types that are read, without parameters
 */
public record FetchLimits(int bytes, Duration total, int redirects, Set<String> types) {
  private static final FetchLimits PAGE =
      new FetchLimits(
          1 << 20,
          Duration.ofSeconds(10),
          5,
          Set.of("text/html", "application/xhtml+xml", "text/plain"));

  /** Copies the types. */
  public FetchLimits {
    types = Set.copyOf(types);
  }

  /** For a page that people read: 1 MiB, ten seconds, five redirects. */
  public static FetchLimits page() {
    return PAGE;
  }
}
