package id.tanggap.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class LastOffsetsTest {

  private final LastOffsets last = new LastOffsets();

  @Test
  void keepsTheKeysThatWereAskedAboutAndNoneOfTheOthers() {
    last.ask(0, record(0, 7, "asked"));
    for (int offset = 0; offset < 100_000; offset++) {
      last.note(record(0, offset, "other-" + offset));
    }
    last.note(record(0, 100_000, "asked"));

    assertThat(last.size()).isEqualTo(1);
    assertThat(last.after(0, record(0, 7, "asked"), 7)).isTrue();
  }

  @Test
  void aRecordThatIsTheLastOfItsKeyHasNoneAfterIt() {
    last.ask(0, record(0, 7, "asked"));
    last.note(record(0, 7, "asked"));
    last.note(record(0, 3, "asked"));

    assertThat(last.after(0, record(0, 7, "asked"), 7)).isFalse();
  }

  @Test
  void theSameKeyInAnotherPartitionIsAnother() {
    last.ask(0, record(0, 7, "asked"));
    last.note(record(1, 9, "asked"));

    assertThat(last.after(0, record(0, 7, "asked"), 7)).isFalse();
  }

  @Test
  void aKeyThatCompactionTookAwayHasNoneAfterIt() {
    last.ask(0, record(0, 7, "asked"));

    assertThat(last.after(0, record(0, 7, "asked"), 7)).isFalse();
  }

  private static ConsumerRecord<byte[], byte[]> record(int partition, long offset, String key) {
    return new ConsumerRecord<>(
        "states", partition, offset, key.getBytes(StandardCharsets.UTF_8), new byte[0]);
  }
}
