package id.tanggap.gateway.limits;

import id.tanggap.gateway.config.GatewayConfig;
import id.tanggap.gateway.visit.Prefixes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** How many bytes of body a path takes. */
@ApplicationScoped
public class BodyLimits {

  private final long standard;
  private final Duration sending;
  private final long pace;
  private final List<Rule> rules;

  /** Reads the limits once. */
  public BodyLimits(GatewayConfig config) {
    standard = config.body().limit().asLongValue();
    sending = config.timeouts().sending();
    pace = Math.max(1, config.body().pace().asLongValue());
    rules =
        config.body().rules().values().stream()
            .map(
                rule ->
                    new Rule(
                        rule.prefix().orElse(""),
                        rule.suffix().orElse(""),
                        rule.limit().asLongValue()))
            .toList();
  }

  /** The limit of a path in bytes: the largest of the rules that match, or the standard one. */
  public long of(String path) {
    return rules.stream()
        .filter(rule -> rule.matches(path))
        .mapToLong(Rule::limit)
        .max()
        .orElse(standard);
  }

  /** How long a body may take on its way here, of which this is the limit in bytes. */
  public Duration time(long limit) {
    return sending.plusMillis(limit * 1000 / pace);
  }

  private record Rule(String prefix, String suffix, long limit) {
    boolean matches(String path) {
      return Prefixes.covers(prefix, path) && path.endsWith(suffix);
    }
  }
}
