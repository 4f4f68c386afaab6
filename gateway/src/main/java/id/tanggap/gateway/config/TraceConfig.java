package id.tanggap.gateway.config;

import io.smallrye.config.ConfigMapping;

/** Traces of requests. */
@ConfigMapping(prefix = "tanggap.trace")
public interface TraceConfig {

  /** Share of the requests whose trace is sent to a collector, 0 to 1. */
  double ratio();

  /** Address of the collector of OpenTelemetry. */
  String collector();

  /** How the collector is spoken to: {@code grpc} or {@code http/protobuf}. */
  String protocol();
}
