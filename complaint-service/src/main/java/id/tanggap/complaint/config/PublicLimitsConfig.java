package id.tanggap.complaint.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How much of the public door one caller may use. Each replica counts for itself, so that n
 * replicas together allow up to n times as much; the length of a code does not rely on it.
 */
@ConfigMapping(prefix = "tanggap.public-limits")
public interface PublicLimitsConfig {

  /** Look-ups per minute from one address. */
  @WithDefault("60")
  int trackPerAddress();

  /** Look-ups per minute from one network: many people behind one provider's gateway. */
  @WithDefault("600")
  int trackPerNetwork();

  /** Look-ups per minute of one code, from wherever. */
  @WithDefault("30")
  int trackPerCode();

  /** Reports, ratings and objections per hour from one address. */
  @WithDefault("30")
  int speakPerAddress();

  /** Reports, ratings and objections per hour from one network. */
  @WithDefault("300")
  int speakPerNetwork();

  /** Ratings and objections per hour to one code, from wherever. */
  @WithDefault("20")
  int speakPerCode();
}
