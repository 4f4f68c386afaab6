package id.tanggap.kit.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MeasurementsTest {

  private static final long SECOND = 1_000_000_000L;

  private final AtomicLong now = new AtomicLong(50 * SECOND);
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final Measurements measurements = new Measurements(metrics, now::get);

  @Test
  void aMeasurementThatFailsGrowsOldAndOneThatSucceedsIsNew() {
    measurements.expect("depth");
    now.addAndGet(10 * SECOND);
    assertThat(age()).isEqualTo(10);

    take(Uni.createFrom().failure(new IllegalStateException("away")));
    now.addAndGet(5 * SECOND);
    assertThat(age()).isEqualTo(15);

    take(Uni.createFrom().voidItem());
    now.addAndGet(2 * SECOND);
    assertThat(age()).isEqualTo(2);
  }

  private void take(Uni<Void> measurement) {
    measurements.take("depth", measurement).await().indefinitely();
  }

  private double age() {
    return metrics.get("tanggap.measurement.age").tag("what", "depth").gauge().value();
  }
}
