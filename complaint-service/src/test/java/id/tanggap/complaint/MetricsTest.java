package id.tanggap.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.kit.messaging.DeadLetterDepth;
import id.tanggap.kit.metrics.GaugeBoard;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.MetricsTests;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MetricsTest extends MetricsTests {

  private static final String CHANNEL =
      """
      insert into channel (id, region, provider, name, external_id, account_id, app_secret_sealed,
          verify_token_sealed, access_token_sealed, health, created_at, version)
      values (?, '33.28', 'META', 'Contoh', ?, ?, '', '', '', 'NEEDS_REAUTH', now(), 0)
      """;

  private static final String DELIVERY =
      """
      insert into raw_delivery (id, region, channel_id, provider, dedupe_key, body_bytes, state,
          next_attempt_at, received_at)
      values (?, '33.28', ?, 'META', cast(? as bytea), 0, 'RECEIVED',
          now() - interval '1 hour', now() - interval '1 hour')
      """;

  @Inject GaugeBoard board;
  @Inject DeadLetterDepth deadLetters;

  MetricsTest() {
    super("complaint");
  }

  @Override
  protected void measure() throws Throwable {
    VertxContextSupport.subscribeAndAwait(board::read);
    VertxContextSupport.subscribeAndAwait(deadLetters::measure);
  }

  @Test
  void aChannelThatNeedsAFreshAccessAndADeliveryThatWaitsAreCounted() throws Throwable {
    UUID channel = UUID.randomUUID();
    UUID delivery = UUID.randomUUID();
    double unhealthy = read("tanggap_channel_health{health=\"needs_reauth\"}");
    double received = read("tanggap_delivery_waiting{state=\"received\"}");
    Db.update(CHANNEL, channel, channel.toString(), UUID.randomUUID());
    Db.update(DELIVERY, delivery, channel, delivery.toString());
    try {
      assertThat(read("tanggap_channel_health{health=\"needs_reauth\"}")).isEqualTo(unhealthy + 1);
      assertThat(read("tanggap_delivery_waiting{state=\"received\"}")).isEqualTo(received + 1);
      assertThat(read("tanggap_due_lateness_seconds{work=\"delivery\"}"))
          .isGreaterThanOrEqualTo(3600);
    } finally {
      Db.update("delete from raw_delivery where id = ?", delivery);
      Db.update("delete from channel where id = ?", channel);
    }
  }

  private double read(String sample) throws Throwable {
    VertxContextSupport.subscribeAndAwait(board::read);
    return scrape()
        .lines()
        .filter(line -> line.startsWith(sample))
        .mapToDouble(line -> Double.parseDouble(line.substring(sample.length()).trim()))
        .sum();
  }
}
