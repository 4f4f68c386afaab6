package id.tanggap.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.events.EventCatalogue;
import id.tanggap.events.EventTypes;
import id.tanggap.kit.messaging.IncomingEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractTest {

  private static final List<String> CONSUMED =
      List.of(
          EventTypes.UNIT_STATE_V1,
          EventTypes.ACCOUNT_STATE_V1,
          EventTypes.APPOINTMENT_STATE_V1,
          EventTypes.PUBLICATION_PUBLISHED_V1,
          EventTypes.INTERACTION_RECEIVED_V1,
          EventTypes.INTERACTION_ANSWERED_V1,
          EventTypes.INTERACTION_CLOSED_V1,
          EventTypes.COMPLAINT_RECEIVED_V1,
          EventTypes.COMPLAINT_ASSIGNED_V1,
          EventTypes.COMPLAINT_RESPONDED_V1,
          EventTypes.COMPLAINT_RESOLVED_V1,
          EventTypes.COMPLAINT_CLOSED_V1,
          EventTypes.COMPLAINT_REOPENED_V1,
          EventTypes.COMPLAINT_VISIBILITY_CHANGED_V1);

  @Test
  void readsTheSampleOfEveryEventItListensToWithoutLosingAnything() throws IOException {
    for (String type : CONSUMED) {
      EventCatalogue.Entry entry = EventCatalogue.ofType(type);
      String sample = sample(entry);
      Record read =
          new IncomingEvent("1", type, "s", "33.28", Instant.EPOCH, sample).data(entry.record());

      assertThat(Town.JSON.readTree(Town.JSON.writeValueAsString(read)))
          .as(type)
          .isEqualTo(Town.JSON.readTree(sample));
    }
  }

  private static String sample(EventCatalogue.Entry entry) throws IOException {
    try (InputStream stream = EventCatalogue.class.getResourceAsStream(entry.sample())) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
