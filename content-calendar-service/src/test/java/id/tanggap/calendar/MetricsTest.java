package id.tanggap.calendar;

import id.tanggap.kit.messaging.DeadLetterDepth;
import id.tanggap.kit.metrics.GaugeBoard;
import id.tanggap.testkit.MetricsTests;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;

@QuarkusTest
class MetricsTest extends MetricsTests {

  @Inject GaugeBoard board;
  @Inject DeadLetterDepth deadLetters;

  MetricsTest() {
    super("calendar");
  }

  @Override
  protected void measure() throws Throwable {
    VertxContextSupport.subscribeAndAwait(board::read);
    VertxContextSupport.subscribeAndAwait(deadLetters::measure);
  }
}
