package id.tanggap.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * What a service tells of itself under {@code /q/metrics}: everything told is documented and
 * everything documented is told, and no figure is without a value once it was measured. A service
 * extends it with a test of its own that knows how to measure.
 */
public abstract class MetricsTests {

  private final String service;

  /**
   * The tests of a service.
   *
   * @param service its name in the documentation of metrics
   */
  protected MetricsTests(String service) {
    this.service = service;
  }

  /** Measures now what the service else measures from time to time. */
  protected abstract void measure() throws Throwable;

  /** What the service tells now. */
  protected static String scrape() {
    return given().get("/q/metrics").asString();
  }

  @Test
  protected void whatIsToldIsDocumentedAndTheOtherWayRound() {
    MetricsDocument.check(service, scrape());
  }

  @Test
  protected void everyFigureThatStandsInTheDatabaseOrAtTheBrokerCanBeRead() throws Throwable {
    measure();

    assertThat(scrape().lines().filter(line -> line.startsWith("tanggap_")))
        .isNotEmpty()
        .noneMatch(line -> line.endsWith(" NaN"));
  }
}
