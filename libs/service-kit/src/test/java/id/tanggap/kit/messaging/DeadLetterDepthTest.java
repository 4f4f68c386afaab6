package id.tanggap.kit.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.kit.notes.InVertx;
import id.tanggap.kit.notes.NoteServers;
import id.tanggap.kit.notes.NoteWritten;
import id.tanggap.testkit.KafkaProbe;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NoteServers.class)
class DeadLetterDepthTest {

  @Inject DeadLetterDepth depth;
  @Inject MeterRegistry metrics;

  private final String key = UUID.randomUUID().toString();

  @Test
  void aRecordThatNobodyCouldDigestDeepensTheDeadLettersByOne() {
    InVertx.run(depth::measure);
    double before = shown();
    KafkaProbe deadLetters = KafkaProbe.at(NoteWritten.DEAD_LETTERS);

    KafkaProbe.send(NoteWritten.TOPIC, key, Map.of(), "{}");
    deadLetters.awaitKey(key, 1);
    InVertx.run(depth::measure);

    assertThat(shown()).isEqualTo(before + 1);
  }

  private double shown() {
    return metrics.get("tanggap.dlq.depth").tag("topic", NoteWritten.DEAD_LETTERS).gauge().value();
  }
}
