package id.tanggap.kit.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonParseException;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.domain.Rejection;
import id.tanggap.kit.problem.DatabaseAway;
import id.tanggap.testkit.TanggapServers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.errors.DisconnectException;
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

  @Test
  void comesBackToARejectionThatAsksForIt() {
    var busy = new Rejection(Rejection.Kind.UNAVAILABLE, "busy", Map.of()) {};

    run(4, busy);

    assertThat(attempts).hasValue(4);
  }

  @ParameterizedTest
  @CsvSource({
    "08006, true",
    "57P01, true",
    "57P03, true",
    "57P02, true",
    "53300, true",
    "25P03, true",
    "25006, true",
    "28P01, true",
    "3D000, true",
    "40001, true",
    "40P01, true",
    "55P03, true",
    "57014, true",
    "23505, false",
    "42601, false",
    "22P02, false"
  })
  void knowsFromTheSqlStateWhetherWaitingHelps(String state, boolean passing) {
    Throwable driver =
        new HibernateException("wrapped", new PgException("message", "ERROR", state, "detail"));
    Throwable translated = new JDBCException("wrapped", new SQLException("message", state));

    assertThat(DatabaseAway.passing(driver)).isEqualTo(passing);
    assertThat(DatabaseAway.passing(translated)).as("as Hibernate tells it").isEqualTo(passing);
  }

  @Test
  void alsoWaitsForAConnectionThatWasCutOrNotHad() {
    assertThat(DatabaseAway.passing(new RuntimeException(ClosedConnectionException.INSTANCE)))
        .isTrue();
    assertThat(DatabaseAway.passing(new TimeoutException())).isTrue();
    assertThat(DatabaseAway.passing(new SocketException("Connection reset"))).isTrue();
    assertThat(DatabaseAway.passing(new DisconnectException())).as("of Kafka's client").isTrue();
    assertThat(DatabaseAway.passing(new NullPointerException())).isFalse();
    assertThat(DatabaseAway.passing(new UncheckedIOException(new JsonParseException(null, "{"))))
        .as("unreadable for ever")
        .isFalse();
  }

  @Test
  void waitsForAPoolWhoseOnlyConnectionIsHeld() {
    Throwable timeout = failureOfABusyPool();

    assertThat(DatabaseAway.passing(timeout)).as(timeout.toString()).isTrue();
    assertThat(DatabaseAway.passing(new CompletionException(timeout))).isTrue();
  }

  private static Throwable failureOfABusyPool() {
    Map<String, String> database = TanggapServers.settings();
    Pool pool =
        PgBuilder.pool()
            .with(
                new PoolOptions()
                    .setMaxSize(1)
                    .setConnectionTimeout(3)
                    .setConnectionTimeoutUnit(TimeUnit.SECONDS))
            .connectingTo(
                PgConnectOptions.fromUri("postgresql://" + database.get("TANGGAP_DB_URL"))
                    .setUser(database.get("TANGGAP_DB_USER"))
                    .setPassword(database.get("TANGGAP_DB_PASSWORD")))
            .using(VERTX)
            .build();
    try {
      SqlConnection held = pool.getConnection().toCompletionStage().toCompletableFuture().join();
      assertThat(held).isNotNull();
      return catchThrowable(
              () -> pool.getConnection().toCompletionStage().toCompletableFuture().join())
          .getCause();
    } finally {
      pool.close().toCompletionStage().toCompletableFuture().join();
    }
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
