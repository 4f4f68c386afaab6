package id.tanggap.kit.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Knows how old each measurement is. A gauge that is no longer measured keeps its last value and
 * looks healthy for ever; its age is what gives it away.
 */
@ApplicationScoped
public class Measurements {

  private static final Logger LOG = Logger.getLogger(Measurements.class);

  private final MeterRegistry metrics;
  private final LongSupplier nanos;
  private final Map<String, AtomicLong> taken = new ConcurrentHashMap<>();

  @Inject
  Measurements(MeterRegistry metrics) {
    this(metrics, System::nanoTime);
  }

  Measurements(MeterRegistry metrics, LongSupplier nanos) {
    this.metrics = metrics;
    this.nanos = nanos;
  }

  /** Announces a measurement; its age counts from now on. */
  public void expect(String what) {
    taken.computeIfAbsent(what, this::register);
  }

  /** Takes a measurement; a failure is told and leaves the last value and its age. */
  public Uni<Void> take(String what, Uni<Void> measurement) {
    expect(what);
    return measurement
        .invoke(() -> taken.get(what).set(nanos.getAsLong()))
        .onFailure()
        .invoke(failure -> LOG.warnf("%s could not be measured: %s", what, failure.toString()))
        .onFailure()
        .recoverWithNull();
  }

  private AtomicLong register(String what) {
    AtomicLong last = new AtomicLong(nanos.getAsLong());
    Gauge.builder("tanggap.measurement.age", last, since -> (nanos.getAsLong() - since.get()) / 1e9)
        .description("Time since the figures of this kind were last read")
        .baseUnit("seconds")
        .tag("what", what)
        .register(metrics);
    return last;
  }
}
