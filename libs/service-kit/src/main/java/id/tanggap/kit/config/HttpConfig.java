package id.tanggap.kit.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The port of a service. Only the gateway and the operators talk to it. */
@ConfigMapping(prefix = "tanggap.http")
public interface HttpConfig {

  /** The port for requests, health ({@code /q/health}) and metrics ({@code /q/metrics}). */
  int port();

  /** Largest body of a request, unless the operation names a limit of its own. */
  @WithDefault("1M")
  MemorySize maxBodySize();
}
