package id.tanggap.monitoring.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** Settings of monitoring-service. */
@ConfigMapping(prefix = "tanggap.monitoring")
public interface MonitoringConfig {

  /** Zone of a region of which no unit is known yet. */
  @WithDefault("Asia/Jakarta")
  ZoneId defaultZone();

  /** Making of reports. */
  ReportSettings reports();

  /** Daily evaluation of classes. */
  EvaluationSettings evaluation();

  /** Making of reports. */
  interface ReportSettings {

    /** Reports that are made at the same time; each takes a processor for seconds. */
    @WithDefault("2")
    int threads();

    /** Reports that may wait; one more is answered with 503. */
    @WithDefault("16")
    int queue();
  }

  /** Daily evaluation of classes. */
  interface EvaluationSettings {

    /** How often a replica looks for a day that is over and not evaluated; {@code off} never. */
    @WithDefault("15m")
    String every();
  }
}
