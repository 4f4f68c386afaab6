package id.tanggap.account.application.proof;

import id.tanggap.account.config.ProofConfig;
import id.tanggap.account.domain.official.ControlLevel;
import id.tanggap.account.domain.official.PageNotGovernment;
import id.tanggap.account.domain.official.Platform;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How much proof which platform takes. Read once when the service starts, which refuses to with a
 * policy that would let an account become active on a mere declaration.
 */
@ApplicationScoped
public class ControlPolicy {
  private final Map<Platform, ControlLevel> required = new EnumMap<>(Platform.class);
  private final Duration freshFor;
  private final Duration openFor;
  private final List<String> suffixes;

  ControlPolicy(ProofConfig config) {
    for (Platform platform : Platform.values()) {
      required.put(platform, level(config.required()));
    }
    config
        .requiredOn()
        .forEach((platform, level) -> required.put(Platform.valueOf(platform), level(level)));
    freshFor = Duration.ofDays(config.freshFor().getDays());
    openFor = Duration.ofDays(config.openFor().getDays());
    suffixes =
        config.governmentSuffixes().stream()
            .map(suffix -> suffix.toLowerCase(Locale.ROOT))
            .sorted()
            .toList();
  }

  void onStart(@Observes StartupEvent event) {
    if (freshFor.isZero() || openFor.isZero() || suffixes.isEmpty()) {
      throw new IllegalStateException("The policy of proofs has a setting without a value");
    }
  }

  private static ControlLevel level(String text) {
    ControlLevel level = ControlLevel.valueOf(text);
    if (level == ControlLevel.L0) {
      throw new IllegalArgumentException("No account becomes active without a proof: L1 is least");
    }
    return level;
  }

  /** The level that an account of a platform must show. */
  public ControlLevel required(Platform platform) {
    return required.get(platform);
  }

  /** How old the proof may be. */
  public Duration freshFor() {
    return freshFor;
  }

  /** How long a check may be asked for. */
  public Duration openFor() {
    return openFor;
  }

  /**
   * Lets pass an address that only a government can have.
   *
   * @throws PageNotGovernment for any other
   */
  public void requireGovernment(String url) {
    if (!government(url)) {
      throw new PageNotGovernment(suffixes);
    }
  }

  /** Whether only a government can have the address. */
  public boolean government(String url) {
    try {
      URI uri = new URI(url);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
      return (scheme.equals("https") || scheme.equals("http"))
          && uri.getRawUserInfo() == null
          && suffixes.stream().anyMatch(suffix -> host.endsWith("." + suffix));
    } catch (URISyntaxException malformed) {
      return false;
    }
  }
}
