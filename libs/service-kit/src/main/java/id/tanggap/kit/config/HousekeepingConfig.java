package id.tanggap.kit.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Answers that are kept for clients which repeat a request. */
@ConfigMapping(prefix = "tanggap.idempotency")
public interface HousekeepingConfig {

  /** How often a replica deletes answers that are older than a day; {@code off} never. */
  @WithDefault("10m")
  String purgeEvery();
}
