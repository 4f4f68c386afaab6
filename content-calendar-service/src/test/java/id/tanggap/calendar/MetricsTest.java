package id.tanggap.calendar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.kit.messaging.DeadLetterDepth;
import id.tanggap.kit.metrics.GaugeBoard;
import id.tanggap.testkit.MetricsDocument;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MetricsTest {

  @Inject GaugeBoard board;
  @Inject DeadLetterDepth deadLetters;

  @Test
  void whatIsToldIsDocumentedAndTheOtherWayRound() {
    MetricsDocument.check("calendar", scrape());
  }

  @Test
  void everyFigureThatStandsInTheDatabaseOrAtTheBrokerCanBeRead() throws Throwable {
    VertxContextSupport.subscribeAndAwait(board::read);
    VertxContextSupport.subscribeAndAwait(deadLetters::measure);

    assertThat(scrape().lines().filter(line -> line.startsWith("tanggap_")))
        .isNotEmpty()
        .noneMatch(line -> line.endsWith(" NaN"));
  }

  private static String scrape() {
    return given().get("/q/metrics").asString();
  }
}
