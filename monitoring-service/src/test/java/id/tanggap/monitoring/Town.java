package id.tanggap.monitoring;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.tanggap.events.AccountStateV1;
import id.tanggap.events.AppointmentStateV1;
import id.tanggap.events.EventTypes;
import id.tanggap.events.InteractionAnsweredV1;
import id.tanggap.events.InteractionReceivedV1;
import id.tanggap.events.Topics;
import id.tanggap.events.UnitStateV1;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A region of its own for a test, told to the service by the events of the other services. Nothing
 * is written past Kafka.
 */
public final class Town {

  /** Whose numbers are free for tests: no province has them. */
  private static int next = 10;

  public static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  public static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private final String region;
  private final List<ProducerRecord<String, String>> events = new ArrayList<>();
  private final Map<String, UUID> units = new LinkedHashMap<>();
  private final Map<String, UUID> accounts = new LinkedHashMap<>();
  private int interactions;

  private Town(String region) {
    this.region = region;
  }

  /** A region that no other test uses. */
  public static synchronized Town anywhere() {
    return new Town("99." + next++);
  }

  public String region() {
    return region;
  }

  public String coordinator() {
    return Tokens.coordinatorOf(region);
  }

  public String unitAdmin(String... codes) {
    return Tokens.of("pic-" + region, region, List.of(codes), "unit-admin");
  }

  public UUID unit(String code) {
    return units.get(code);
  }

  public UUID account(String code) {
    return accounts.get(code);
  }

  public Town unit(String code, String name, LocalDate trainedOn) {
    return unit(code, name, "AGENCY", "/" + code + "/", trainedOn);
  }

  public Town unit(String code, String name, String type, String path, LocalDate trainedOn) {
    UUID id = units.computeIfAbsent(code, any -> UUID.randomUUID());
    UnitStateV1 unit =
        new UnitStateV1(
            id,
            region,
            "Kabupaten Tegal",
            "Asia/Jakarta",
            code,
            name,
            type,
            null,
            path,
            null,
            null,
            false,
            trainedOn,
            trainedOn == null ? 0 : 1,
            1);
    return tell(Topics.UNIT_STATE, id, EventTypes.UNIT_STATE_V1, unit);
  }

  public Town account(String unitCode, String platform, String handle) {
    return account(unitCode, platform, handle, "ACTIVE", null);
  }

  public Town account(
      String unitCode, String platform, String handle, String status, LocalDate retiredOn) {
    UUID id = accounts.computeIfAbsent(unitCode, any -> UUID.randomUUID());
    AccountStateV1 account =
        new AccountStateV1(
            id,
            region,
            units.get(unitCode),
            unitCode,
            platform,
            handle,
            null,
            "https://" + handle + ".example/",
            handle,
            status,
            "L1",
            "NONE",
            false,
            true,
            null,
            retiredOn,
            null,
            1);
    return tell(Topics.ACCOUNT_STATE, id, EventTypes.ACCOUNT_STATE_V1, account);
  }

  public Town pic(String unitCode, String name) {
    UUID id = UUID.randomUUID();
    AppointmentStateV1 appointment =
        new AppointmentStateV1(
            id,
            region,
            units.get(unitCode),
            unitCode,
            UUID.randomUUID(),
            name,
            "PRIMARY_ADMIN",
            "800/0123/2024",
            null,
            null,
            1);
    return tell(Topics.APPOINTMENT_STATE, id, EventTypes.APPOINTMENT_STATE_V1, appointment);
  }

  /** An interaction with a target of a day; never answered when {@code answerAfter} is null. */
  public Town asked(String unitCode, Instant at, Duration answerAfter) {
    UUID id = UUID.randomUUID();
    UUID thread = UUID.randomUUID();
    Instant due = at.plus(Duration.ofDays(1));
    UUID unit = units.get(unitCode);
    interactions++;
    if (answerAfter != null) {
      // the answer first: facts come in any order
      boolean within = answerAfter.compareTo(Duration.ofDays(1)) <= 0;
      long seconds = answerAfter.getSeconds();
      tell(
          Topics.INTERACTION_EVENTS,
          thread,
          EventTypes.INTERACTION_ANSWERED_V1,
          new InteractionAnsweredV1(
              id, region, thread, null, unit, at.plus(answerAfter), within, seconds / 3, seconds));
    }
    return tell(
        Topics.INTERACTION_EVENTS,
        thread,
        EventTypes.INTERACTION_RECEIVED_V1,
        new InteractionReceivedV1(
            id, region, thread, null, null, unit, "INSTAGRAM", "QUESTION", true, at, due));
  }

  /** Adds an event to what will be told. */
  public Town tell(String topic, UUID key, String type, Record data) {
    events.add(record(topic, key, type, data, UUID.randomUUID().toString()));
    return this;
  }

  private ProducerRecord<String, String> record(
      String topic, UUID key, String type, Record data, String eventId) {
    ProducerRecord<String, String> record = new ProducerRecord<>(topic, key.toString(), json(data));
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            eventId,
            "ce_type",
            type,
            "ce_source",
            "/tanggap/test",
            "ce_subject",
            key.toString(),
            "ce_region",
            region,
            "ce_time",
            Instant.now().toString())
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return record;
  }

  /** Tells everything and waits until the service knows it. */
  public Town settle() {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
            new StringSerializer(),
            new StringSerializer())) {
      List<Future<?>> sent = new ArrayList<>();
      events.forEach(event -> sent.add(producer.send(event)));
      producer.flush();
    }
    events.clear();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                count("monitored_unit where region = ?") == units.size()
                    && count("monitored_account where region = ?") == accounts.size()
                    && count("monitored_interaction where occurred_at is not null and region = ?")
                        >= interactions);
    return this;
  }

  private long count(String from) {
    return ((Number) Db.query("select count(*) as n from " + from, region).get(0).get("n"))
        .longValue();
  }

  public static String json(Record data) {
    try {
      return JSON.writeValueAsString(data);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
