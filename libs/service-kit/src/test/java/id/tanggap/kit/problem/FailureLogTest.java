package id.tanggap.kit.problem;

import static id.tanggap.kit.testapp.web.Client.coordinator;
import static id.tanggap.kit.testapp.web.Client.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.kit.notes.NoteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the log of a service tells when a request fails. */
@QuarkusTest
@QuarkusTestResource(NoteServers.class)
class FailureLogTest {

  private static final String CODE = "7Q2M-2164-JMW8-Y4GJ";
  private static final Logger ROOT = Logger.getLogger("");

  private final Lines lines = new Lines();

  /** Every line of every category. */
  private static final class Lines extends Handler {
    private final List<String> written = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void publish(LogRecord line) {
      String message =
          line instanceof ExtLogRecord ext ? ext.getFormattedMessage() : line.getMessage();
      written.add(message + " " + line.getThrown());
    }

    @Override
    public void flush() {
      // nothing is held back
    }

    @Override
    public void close() {
      // nothing is open
    }

    List<String> now() {
      synchronized (written) {
        return List.copyOf(written);
      }
    }
  }

  @BeforeEach
  void listen() {
    ROOT.addHandler(lines);
  }

  @AfterEach
  void listenNoMore() {
    ROOT.removeHandler(lines);
  }

  @ParameterizedTest
  @CsvSource({
    "defect, 500, internal-error",
    "outage, 503, unavailable",
    "return, 500, internal-error"
  })
  void neverHoldsATrackingCode(String kind, int status, String problem) {
    problem(given().get("/public/v1/failures/" + CODE + "/" + kind), status, problem);

    assertThat(lines.now())
        .anyMatch(line -> line.contains(status + " on GET /public/v1/failures/…"))
        .noneMatch(line -> line.contains(CODE));
  }

  @Test
  void tellsTheWholeAddressOfOtherFailures() {
    problem(coordinator().get("/api/v1/failures/defects"), 500, "internal-error");

    assertThat(lines.now()).anyMatch(line -> line.contains("500 on GET /api/v1/failures/defects"));
  }
}
