package id.tanggap.events;

import java.util.List;

/**
 * Kafka topics and who reads them.
 *
 * <p>The key of a topic is the thing whose order matters: state topics are keyed by the aggregate
 * so that compaction keeps its last state; publication events by account because an account
 * publishes one thing at a time; interaction events by thread because an answer must not overtake
 * its question.
 */
public final class Topics {

  /** Units, compacted, key unit id. */
  public static final String UNIT_STATE = "tanggap.unit.state";

  /** Official accounts and websites, compacted, key account id. */
  public static final String ACCOUNT_STATE = "tanggap.account.state";

  /** Appointments, compacted, key appointment id. */
  public static final String APPOINTMENT_STATE = "tanggap.appointment.state";

  /** Flagship programmes, compacted, key programme id. */
  public static final String PROGRAMME_STATE = "tanggap.programme.state";

  /** Life of content items, key content id. */
  public static final String CONTENT_EVENTS = "tanggap.content.events";

  /** Life of publications, key account id. */
  public static final String PUBLICATION_EVENTS = "tanggap.publication.events";

  /** What citizens said and when it was answered, key thread id. */
  public static final String INTERACTION_EVENTS = "tanggap.interaction.events";

  /** Life of complaints, key complaint id. */
  public static final String COMPLAINT_EVENTS = "tanggap.complaint.events";

  /** Activity classes, key account or unit id. */
  public static final String ACTIVITY_EVENTS = "tanggap.activity.events";

  /** Name of account-service as a consumer and as a sender. */
  public static final String ACCOUNT = "account";

  /** Name of content-calendar-service as a consumer and as a sender. */
  public static final String CALENDAR = "calendar";

  /** Name of complaint-service as a consumer and as a sender. */
  public static final String COMPLAINT = "complaint";

  /** Name of monitoring-service as a consumer and as a sender. */
  public static final String MONITORING = "monitoring";

  private static final List<Topic> ALL =
      List.of(
          new Topic(UNIT_STATE, ACCOUNT, true, List.of(CALENDAR, COMPLAINT, MONITORING)),
          new Topic(ACCOUNT_STATE, ACCOUNT, true, List.of(CALENDAR, COMPLAINT, MONITORING)),
          new Topic(APPOINTMENT_STATE, ACCOUNT, true, List.of(MONITORING)),
          new Topic(PROGRAMME_STATE, CALENDAR, true, List.of()),
          new Topic(CONTENT_EVENTS, CALENDAR, false, List.of()),
          new Topic(PUBLICATION_EVENTS, CALENDAR, false, List.of(ACCOUNT, MONITORING)),
          new Topic(INTERACTION_EVENTS, COMPLAINT, false, List.of(MONITORING)),
          new Topic(COMPLAINT_EVENTS, COMPLAINT, false, List.of(MONITORING)),
          new Topic(ACTIVITY_EVENTS, MONITORING, false, List.of()));

  private Topics() {}

  /** Every topic, without dead letters. */
  public static List<Topic> all() {
    return ALL;
  }

  /** Names of the topics that a service writes. */
  public static List<String> sentBy(String service) {
    return ALL.stream().filter(topic -> topic.sender().equals(service)).map(Topic::name).toList();
  }

  /** Name of the topic that takes what {@code consumer} could not digest from {@code topic}. */
  public static String deadLetters(String topic, String consumer) {
    return topic + "." + consumer + ".dlq";
  }

  /**
   * A topic.
   *
   * @param name its name
   * @param sender the only service that writes it
   * @param compacted true when only the last record of a key is kept for ever
   * @param consumers our services that read it, none where it is for others alone; each has a dead
   *     letter topic of its own
   */
  public record Topic(String name, String sender, boolean compacted, List<String> consumers) {}
}
