package id.tanggap.kit.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the stored gauges at intervals and shows the last values: a scrape costs no query, however
 * many collectors there are. Until the first reading a gauge is no number rather than zero.
 */
@ApplicationScoped
public class GaugeBoard {

  private final List<StoredGauge> gauges;
  private final MeterRegistry metrics;
  private final Measurements measurements;
  private final Map<String, Map<String, Double>> board = new ConcurrentHashMap<>();

  GaugeBoard(@All List<StoredGauges> sources, MeterRegistry metrics, Measurements measurements) {
    this.gauges = sources.stream().flatMap(source -> source.gauges().stream()).toList();
    this.metrics = metrics;
    this.measurements = measurements;
  }

  void onStart(@Observes StartupEvent event) {
    for (StoredGauge gauge : gauges) {
      measurements.expect(gauge.name());
      gauge.values().forEach(value -> register(gauge, value));
    }
  }

  private void register(StoredGauge gauge, String value) {
    Gauge.Builder<?> shown =
        Gauge.builder(gauge.name(), () -> shown(gauge.name(), value))
            .description(gauge.description())
            .baseUnit(gauge.unit());
    if (gauge.label() != null) {
      shown.tag(gauge.label(), value);
    }
    shown.register(metrics);
  }

  private double shown(String name, String value) {
    Map<String, Double> readings = board.get(name);
    return readings == null ? Double.NaN : readings.getOrDefault(value, 0.0);
  }

  /** Reads every gauge, one after another. */
  @Scheduled(
      identity = "read-gauges",
      every = "{tanggap.metrics.read-every}",
      delayed = "3s",
      concurrentExecution = ConcurrentExecution.SKIP)
  public Uni<Void> read() {
    return Multi.createFrom()
        .iterable(gauges)
        .onItem()
        .transformToUniAndConcatenate(this::read)
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> read(StoredGauge gauge) {
    return measurements.take(
        gauge.name(),
        Panache.withSession(() -> gauge.read().get())
            .invoke(readings -> board.put(gauge.name(), byLabel(readings)))
            .replaceWithVoid());
  }

  private static Map<String, Double> byLabel(List<Reading> readings) {
    Map<String, Double> values = new ConcurrentHashMap<>();
    readings.forEach(reading -> values.merge(reading.label(), reading.value(), Double::sum));
    return values;
  }
}
