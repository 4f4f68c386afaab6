package id.tanggap.account.config;

import io.smallrye.config.ConfigMapping;

/** What account-service looks for by itself. */
@ConfigMapping(prefix = "tanggap.account")
public interface WatchConfig {

  /** How often a replica looks for what is due by the passage of time alone; {@code off} never. */
  String watchEvery();

  /** How often a replica numbers and states what changed in the directory; {@code off} never. */
  String sealEvery();
}
