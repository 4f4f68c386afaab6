package id.tanggap.kit.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Traces of requests. */
@ConfigMapping(prefix = "tanggap.trace")
public interface TraceConfig {

  /** Share of the requests whose trace is sent to a collector, 0 to 1. */
  @WithDefault("0")
  double ratio();

  /** Address of the collector of OpenTelemetry. */
  @WithDefault("http://localhost:4317")
  String collector();

  /** How the collector is spoken to: {@code grpc} or {@code http/protobuf}. */
  @WithDefault("grpc")
  String protocol();
}
