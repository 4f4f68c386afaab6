package id.tanggap.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventCatalogueTest {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  static List<EventCatalogue.Entry> entries() {
    return EventCatalogue.entries();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void theSampleSatisfiesTheSchema(EventCatalogue.Entry entry) {
    assertThat(faults(entry, text(entry.sample()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void theSampleSurvivesTheWayThroughTheRecord(EventCatalogue.Entry entry) throws IOException {
    Object read = JSON.readValue(text(entry.sample()), entry.record());
    String written = JSON.writeValueAsString(read);
    assertThat(JSON.readTree(written)).isEqualTo(JSON.readTree(text(entry.sample())));
    assertThat(faults(entry, written)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void theSchemaNamesExactlyTheComponentsOfTheRecord(EventCatalogue.Entry entry)
      throws IOException {
    JsonNode properties = JSON.readTree(text(entry.schema())).get("properties");
    assertThat(properties.fieldNames())
        .toIterable()
        .containsExactlyElementsOf(
            Arrays.stream(entry.record().getRecordComponents())
                .map(RecordComponent::getName)
                .toList());
  }

  @ParameterizedTest
  @MethodSource("entries")
  void theSchemaRefusesAPayloadWithoutItsRequiredFields(EventCatalogue.Entry entry)
      throws IOException {
    JsonNode required = JSON.readTree(text(entry.schema())).get("required");
    assertThat(faults(entry, "{}")).hasSize(required.size());
    assertThat(StreamSupport.stream(required.spliterator(), false).map(JsonNode::asText))
        .contains("id", "region");
  }

  @ParameterizedTest
  @MethodSource("entries")
  void theTypeAndTopicFollowTheNamingRule(EventCatalogue.Entry entry) {
    assertThat(entry.type()).matches("id\\.tanggap\\.[a-z]+\\.[a-z-]+\\.v[1-9]");
    assertThat(Topics.all()).extracting(Topics.Topic::name).contains(entry.topic());
    assertThat(EventCatalogue.ofType(entry.type())).isEqualTo(entry);
  }

  private static List<com.networknt.schema.Error> faults(EventCatalogue.Entry entry, String json) {
    Schema schema = SCHEMAS.getSchema(text(entry.schema()), InputFormat.JSON);
    return schema.validate(
        json,
        InputFormat.JSON,
        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }

  private static String text(String resource) {
    try (InputStream in = EventCatalogueTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
