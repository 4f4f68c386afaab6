package id.tanggap.gateway.config;

import io.smallrye.config.ConfigMapping;

/** Where the gateway listens for the public. */
@ConfigMapping(prefix = "tanggap.http")
public interface ListenConfig {

  /** Address of the network interface. */
  String host();

  /** The port. */
  int port();
}
