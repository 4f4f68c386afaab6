package id.tanggap.kit.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {

  private final EventReader reader = new EventReader();

  record Contract(String name, int count, Instant at) {}

  @Test
  void readsTheAttributesAndLeavesTheBodyAlone() {
    IncomingEvent event = reader.read(message(attributes(), "{ \"name\" : \"x\" }"));

    assertThat(event)
        .isEqualTo(
            new IncomingEvent(
                "id-1",
                "id.tanggap.unit.state.v1",
                "subject-1",
                "33.28",
                Instant.parse("2024-02-19T03:04:05Z"),
                "{ \"name\" : \"x\" }"));
    assertThat(event.tombstone()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ce_specversion", "ce_id", "ce_type", "ce_subject", "ce_region", "ce_time"})
  void refusesARecordWithoutAnAttribute(String missing) {
    Map<String, String> attributes = attributes();
    attributes.remove(missing);

    assertThatExceptionOfType(PoisonEvent.class)
        .isThrownBy(() -> reader.read(message(attributes, "{}")))
        .withMessage("topic-2@7: header " + missing + " is missing");
  }

  @Test
  void refusesAnotherVersionAndATimeThatIsNone() {
    Map<String, String> version = attributes();
    version.put("ce_specversion", "0.3");
    Map<String, String> time = attributes();
    time.put("ce_time", "yesterday");

    assertThatExceptionOfType(PoisonEvent.class)
        .isThrownBy(() -> reader.read(message(version, "{}")));
    assertThatExceptionOfType(PoisonEvent.class).isThrownBy(() -> reader.read(message(time, "{}")));
  }

  @Test
  void aRecordWithoutABodyIsADeletionMark() {
    IncomingEvent event = reader.read(message(Map.of(), null));

    assertThat(event.tombstone()).isTrue();
    assertThat(event.type()).isEqualTo(IncomingEvent.TOMBSTONE);
    assertThat(event.subject()).isEqualTo("key-1");
    assertThatExceptionOfType(PoisonEvent.class).isThrownBy(() -> event.data(Contract.class));
  }

  @Test
  void ignoresWhatANewerProducerAdds() {
    String body = "{\"name\":\"x\",\"count\":3,\"at\":\"2024-02-19T10:04:05+07:00\",\"new\":[1]}";

    assertThat(reader.read(message(attributes(), body)).data(Contract.class))
        .isEqualTo(new Contract("x", 3, Instant.parse("2024-02-19T03:04:05Z")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "secret",
        "[]",
        "{\"name\":",
        "{\"name\":\"secret\"}",
        "{\"name\":\"x\",\"count\":\"secret\",\"at\":null}",
        "{\"name\":\"x\",\"count\":1,\"at\":\"secret\"}",
        "{\"name\":\"x\",\"count\":1,\"at\":null} {}"
      })
  void refusesABodyThatDoesNotFitAndKeepsItOutOfTheMessage(String body) {
    IncomingEvent event = reader.read(message(attributes(), body));

    assertThatExceptionOfType(PoisonEvent.class)
        .isThrownBy(() -> event.data(Contract.class))
        .withMessageStartingWith("Event id-1 of type id.tanggap.unit.state.v1")
        .withMessageNotContaining("secret")
        .withNoCause();
  }

  private static Map<String, String> attributes() {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("ce_specversion", "1.0");
    attributes.put("ce_id", "id-1");
    attributes.put("ce_type", "id.tanggap.unit.state.v1");
    attributes.put("ce_subject", "subject-1");
    attributes.put("ce_region", "33.28");
    attributes.put("ce_time", "2024-02-19T10:04:05+07:00");
    return attributes;
  }

  private static ConsumerRecord<String, String> message(Map<String, String> headers, String body) {
    ConsumerRecord<String, String> message = new ConsumerRecord<>("topic", 2, 7, "key-1", body);
    headers.forEach((k, v) -> message.headers().add(k, v.getBytes(StandardCharsets.UTF_8)));
    return message;
  }
}
