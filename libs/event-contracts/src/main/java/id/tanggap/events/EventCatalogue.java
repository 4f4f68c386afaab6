package id.tanggap.events;

import java.util.List;

/** One row per event: its type, record, topic, and the names of its schema and sample. */
public final class EventCatalogue {

  private static final List<Entry> ENTRIES =
      List.of(
          new Entry(
              EventTypes.UNIT_STATE_V1, UnitStateV1.class, Topics.UNIT_STATE, "unit-state-v1"),
          new Entry(
              EventTypes.ACCOUNT_STATE_V1,
              AccountStateV1.class,
              Topics.ACCOUNT_STATE,
              "account-state-v1"),
          new Entry(
              EventTypes.APPOINTMENT_STATE_V1,
              AppointmentStateV1.class,
              Topics.APPOINTMENT_STATE,
              "appointment-state-v1"),
          new Entry(
              EventTypes.PROGRAMME_STATE_V1,
              ProgrammeStateV1.class,
              Topics.PROGRAMME_STATE,
              "programme-state-v1"),
          new Entry(
              EventTypes.CONTENT_SUBMITTED_V1,
              ContentSubmittedV1.class,
              Topics.CONTENT_EVENTS,
              "content-submitted-v1"),
          new Entry(
              EventTypes.CONTENT_APPROVED_V1,
              ContentApprovedV1.class,
              Topics.CONTENT_EVENTS,
              "content-approved-v1"),
          new Entry(
              EventTypes.CONTENT_APPROVAL_INVALIDATED_V1,
              ContentApprovalInvalidatedV1.class,
              Topics.CONTENT_EVENTS,
              "content-approval-invalidated-v1"),
          new Entry(
              EventTypes.PUBLICATION_PLANNED_V1,
              PublicationPlannedV1.class,
              Topics.PUBLICATION_EVENTS,
              "publication-planned-v1"),
          new Entry(
              EventTypes.PUBLICATION_PUBLISHED_V1,
              PublicationPublishedV1.class,
              Topics.PUBLICATION_EVENTS,
              "publication-published-v1"),
          new Entry(
              EventTypes.PUBLICATION_CANCELLED_V1,
              PublicationCancelledV1.class,
              Topics.PUBLICATION_EVENTS,
              "publication-cancelled-v1"),
          new Entry(
              EventTypes.PUBLICATION_MISSED_V1,
              PublicationMissedV1.class,
              Topics.PUBLICATION_EVENTS,
              "publication-missed-v1"),
          new Entry(
              EventTypes.INTERACTION_RECEIVED_V1,
              InteractionReceivedV1.class,
              Topics.INTERACTION_EVENTS,
              "interaction-received-v1"),
          new Entry(
              EventTypes.INTERACTION_ANSWERED_V1,
              InteractionAnsweredV1.class,
              Topics.INTERACTION_EVENTS,
              "interaction-answered-v1"),
          new Entry(
              EventTypes.INTERACTION_CLOSED_V1,
              InteractionClosedV1.class,
              Topics.INTERACTION_EVENTS,
              "interaction-closed-v1"),
          new Entry(
              EventTypes.COMPLAINT_RECEIVED_V1,
              ComplaintReceivedV1.class,
              Topics.COMPLAINT_EVENTS,
              "complaint-received-v1"),
          new Entry(
              EventTypes.COMPLAINT_ASSIGNED_V1,
              ComplaintAssignedV1.class,
              Topics.COMPLAINT_EVENTS,
              "complaint-assigned-v1"),
          new Entry(
              EventTypes.COMPLAINT_RESPONDED_V1,
              ComplaintRespondedV1.class,
              Topics.COMPLAINT_EVENTS,
              "complaint-responded-v1"),
          new Entry(
              EventTypes.COMPLAINT_RESOLVED_V1,
              ComplaintResolvedV1.class,
              Topics.COMPLAINT_EVENTS,
              "complaint-resolved-v1"),
          new Entry(
              EventTypes.SWARM_OPENED_V1,
              SwarmOpenedV1.class,
              Topics.COMPLAINT_EVENTS,
              "swarm-opened-v1"),
          new Entry(
              EventTypes.COMPLAINT_BREACHED_V1,
              ComplaintBreachedV1.class,
              Topics.COMPLAINT_EVENTS,
              "complaint-breached-v1"),
          new Entry(
              EventTypes.COMPLAINT_CLOSED_V1,
              ComplaintClosedV1.class,
              Topics.COMPLAINT_EVENTS,
              "complaint-closed-v1"),
          new Entry(
              EventTypes.COMPLAINT_REOPENED_V1,
              ComplaintReopenedV1.class,
              Topics.COMPLAINT_EVENTS,
              "complaint-reopened-v1"),
          new Entry(
              EventTypes.COMPLAINT_VISIBILITY_CHANGED_V1,
              ComplaintVisibilityChangedV1.class,
              Topics.COMPLAINT_EVENTS,
              "complaint-visibility-changed-v1"),
          new Entry(
              EventTypes.ACTIVITY_CLASS_CHANGED_V1,
              ActivityClassChangedV1.class,
              Topics.ACTIVITY_EVENTS,
              "activity-class-changed-v1"));

  private EventCatalogue() {}

  /** Every event there is. */
  public static List<Entry> entries() {
    return ENTRIES;
  }

  /**
   * The entry of a CloudEvents type.
   *
   * @throws IllegalArgumentException when no event has that type
   */
  public static Entry ofType(String type) {
    return ENTRIES.stream()
        .filter(entry -> entry.type().equals(type))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No event of type " + type));
  }

  /**
   * An event.
   *
   * @param type CloudEvents type
   * @param record shape of the payload
   * @param topic name of the Kafka topic
   * @param file base name of schema and sample, without folder and ending
   */
  public record Entry(String type, Class<? extends Record> record, String topic, String file) {

    /** Class path resource of the JSON Schema. */
    public String schema() {
      return "/schemas/" + file + ".json";
    }

    /** Class path resource of the sample that producers and consumers both test with. */
    public String sample() {
      return "/samples/" + file + ".json";
    }
  }
}
