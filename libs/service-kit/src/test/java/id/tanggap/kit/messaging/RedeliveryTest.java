package id.tanggap.kit.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.kit.domain.NotFound;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.HibernateException;
import org.hibernate.JDBCException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedeliveryTest {

  private static final Vertx VERTX = Vertx.vertx();
  private static final IncomingEvent EVENT =
      new IncomingEvent("id-1", "type", "subject", "33.28", Instant.EPOCH, "{}");

  private final Redelivery redelivery = new Redelivery(VERTX, new SimpleMeterRegistry());
  private final AtomicInteger attempts = new AtomicInteger();

  @AfterAll
  static void close() {
    VERTX.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void triesAgainForAsLongAsTheDatabaseIsAway() {
    // two more than a defect is granted
    run(6, new HibernateException("wrapped", new CompletionException(new ConnectException())));

    assertThat(attempts).hasValue(6);
  }

  @Test
  void givesUpADefectAfterFourAttempts() {
    assertThatThrownBy(() -> run(9, new IllegalStateException("defect"))).hasMessage("defect");

    assertThat(attempts).hasValue(4);
  }

  @Test
  void neverRepeatsWhatCannotSucceed() {
    assertThatThrownBy(() -> run(9, new NotFound("unit", 1))).isInstanceOf(NotFound.class);
    assertThat(attempts).hasValue(1);

    assertThatThrownBy(() -> run(9, new PoisonEvent("bad"))).isInstanceOf(PoisonEvent.class);
    assertThat(attempts).hasValue(2);
  }

  @ParameterizedTest
  @CsvSource({
    "08006, true",
    "57P01, true",
    "57P03, true",
    "53300, true",
    "40001, true",
    "40P01, true",
    "55P03, true",
    "23505, false",
    "42601, false",
    "22P02, false"
  })
  void knowsFromTheSqlStateWhetherWaitingHelps(String state, boolean passing) {
    Throwable driver =
        new HibernateException("wrapped", new PgException("message", "ERROR", state, "detail"));
    Throwable translated = new JDBCException("wrapped", new SQLException("message", state));

    assertThat(Redelivery.passing(driver)).isEqualTo(passing);
    assertThat(Redelivery.passing(translated)).as("as Hibernate tells it").isEqualTo(passing);
  }

  @Test
  void alsoWaitsForAConnectionThatWasCutOrNotHad() {
    assertThat(Redelivery.passing(new RuntimeException(ClosedConnectionException.INSTANCE)))
        .isTrue();
    assertThat(Redelivery.passing(new TimeoutException())).isTrue();
    assertThat(Redelivery.passing(new NullPointerException())).isFalse();
  }

  private void run(int succeedsAt, RuntimeException failure) {
    redelivery
        .of(
            EVENT,
            () ->
                attempts.incrementAndGet() < succeedsAt
                    ? Uni.createFrom().failure(failure)
                    : Uni.createFrom().voidItem())
        .await()
        .atMost(Duration.ofSeconds(30));
  }
}
