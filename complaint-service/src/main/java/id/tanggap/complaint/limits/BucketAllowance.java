package id.tanggap.complaint.limits;

import id.tanggap.complaint.application.limits.PublicAllowance;
import id.tanggap.complaint.config.PublicLimitsConfig;
import id.tanggap.complaint.domain.complaint.TrackingCode;
import id.tanggap.kit.limits.KeyedBuckets;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Token buckets in the memory of one replica, one for each of the keys seen last. Whoever pushes a
 * key out by many others begins it anew, but needs many addresses for that, and the buckets of
 * their networks are fewer.
 */
@ApplicationScoped
public class BucketAllowance implements PublicAllowance {

  private static final int KEYS = 50_000;
  private static final int LONGEST_CODE = 64;

  private final PublicLimitsConfig config;
  private final KeyedBuckets buckets;

  BucketAllowance(PublicLimitsConfig config, Clock clock) {
    this.config = config;
    this.buckets = new KeyedBuckets(KEYS, clock);
  }

  private record Rule(String key, int limit) {}

  @Override
  public Grant take(Act act, String address, String code) {
    Duration window = act == Act.TRACK ? Duration.ofMinutes(1) : Duration.ofHours(1);
    Grant scarcest = null;
    for (Rule rule : rules(act, ClientNetwork.of(address), code)) {
      Grant grant = take(rule, window);
      if (!grant.granted()) {
        return grant;
      }
      boolean scarcer = scarcest == null || grant.remaining() < scarcest.remaining();
      scarcest = scarcer ? grant : scarcest;
    }
    return scarcest;
  }

  private List<Rule> rules(Act act, ClientNetwork client, String code) {
    boolean track = act == Act.TRACK;
    List<Rule> rules = new ArrayList<>();
    rules.add(
        new Rule(
            act + " address " + client.host(),
            track ? config.trackPerAddress() : config.speakPerAddress()));
    rules.add(
        new Rule(
            act + " network " + client.network(),
            track ? config.trackPerNetwork() : config.speakPerNetwork()));
    if (code != null) {
      rules.add(
          new Rule(
              act + " code " + normal(code),
              track ? config.trackPerCode() : config.speakPerCode()));
    }
    return rules;
  }

  // one code typed in another way is the same code
  private static String normal(String code) {
    return TrackingCode.read(code)
        .map(TrackingCode::value)
        .orElseGet(() -> code.substring(0, Math.min(code.length(), LONGEST_CODE)));
  }

  private Grant take(Rule rule, Duration window) {
    ConsumptionProbe probe = buckets.take(rule.key(), rule.limit(), window);
    return new Grant(
        probe.isConsumed(),
        rule.limit(),
        probe.getRemainingTokens(),
        window,
        Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }
}
