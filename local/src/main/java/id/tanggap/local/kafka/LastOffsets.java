package id.tanggap.local.kafka;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Where the last record of a key lies, for the keys that are asked about and for no others: a topic
 * of states has as many keys as a country has accounts, a topic of dead letters has few.
 */
final class LastOffsets {

  /** Before the first record of a partition. */
  private static final long NOWHERE = -1;

  private final Map<Place, Long> last = new HashMap<>();

  /** Where a key lies, to find the last record of it. */
  private record Place(int partition, String key) {}

  /** Asks about the key of a record that once lay in this partition. */
  void ask(int partition, ConsumerRecord<byte[], byte[]> record) {
    last.putIfAbsent(place(partition, record), NOWHERE);
  }

  /** Takes a record of the topic in; of no use when nobody asked about its key. */
  void note(ConsumerRecord<byte[], byte[]> record) {
    last.computeIfPresent(
        place(record.partition(), record), (place, before) -> Math.max(before, record.offset()));
  }

  /** True when the topic has a later record of the key than the one at this offset. */
  boolean after(int partition, ConsumerRecord<byte[], byte[]> record, long offset) {
    return last.getOrDefault(place(partition, record), NOWHERE) > offset;
  }

  /** How many keys are kept in memory. */
  int size() {
    return last.size();
  }

  private static Place place(int partition, ConsumerRecord<byte[], byte[]> record) {
    byte[] key = record.key() == null ? new byte[0] : record.key();
    return new Place(partition, new String(key, StandardCharsets.ISO_8859_1));
  }
}
