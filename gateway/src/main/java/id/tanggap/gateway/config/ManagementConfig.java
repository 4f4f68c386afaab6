package id.tanggap.gateway.config;

import io.smallrye.config.ConfigMapping;

/** Where the gateway tells its own health and metrics; never the public port. */
@ConfigMapping(prefix = "tanggap.management")
public interface ManagementConfig {

  /** Address of the network interface; {@code 0.0.0.0} where probes come from outside. */
  String host();

  /** The port. */
  int port();
}
