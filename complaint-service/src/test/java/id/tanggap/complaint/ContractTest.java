package id.tanggap.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.tanggap.events.EventCatalogue;
import id.tanggap.events.EventTypes;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The samples of the contracts that this service writes and reads survive both directions. */
class ContractTest {

  private final JsonMapper mapper =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        EventTypes.UNIT_STATE_V1,
        EventTypes.ACCOUNT_STATE_V1,
        EventTypes.INTERACTION_RECEIVED_V1,
        EventTypes.INTERACTION_ANSWERED_V1,
        EventTypes.INTERACTION_CLOSED_V1,
        EventTypes.COMPLAINT_RECEIVED_V1,
        EventTypes.COMPLAINT_ASSIGNED_V1,
        EventTypes.COMPLAINT_RESPONDED_V1,
        EventTypes.COMPLAINT_RESOLVED_V1,
        EventTypes.SWARM_OPENED_V1,
        EventTypes.COMPLAINT_BREACHED_V1,
        EventTypes.COMPLAINT_CLOSED_V1,
        EventTypes.COMPLAINT_REOPENED_V1,
        EventTypes.COMPLAINT_VISIBILITY_CHANGED_V1
      })
  void aSampleReadAndWrittenAgainIsTheSame(String type) throws IOException {
    EventCatalogue.Entry entry = EventCatalogue.ofType(type);
    JsonNode sample;
    try (InputStream stream =
        EventCatalogue.class.getResourceAsStream("/samples/" + entry.file() + ".json")) {
      sample = mapper.readTree(stream);
    }
    Object read = mapper.treeToValue(sample, entry.record());
    JsonNode written = mapper.valueToTree(read);
    sample
        .fields()
        .forEachRemaining(
            field ->
                assertThat(String.valueOf(written.get(field.getKey())))
                    .isEqualTo(String.valueOf(field.getValue())));
  }
}
