package id.tanggap.events;

/** CloudEvents types: {@code id.tanggap.<aggregate>.<fact>.v<n>}. */
public final class EventTypes {

  /** Type of {@link UnitStateV1}. */
  public static final String UNIT_STATE_V1 = "id.tanggap.unit.state.v1";

  /** Type of {@link AccountStateV1}. */
  public static final String ACCOUNT_STATE_V1 = "id.tanggap.account.state.v1";

  /** Type of {@link AppointmentStateV1}. */
  public static final String APPOINTMENT_STATE_V1 = "id.tanggap.appointment.state.v1";

  /** Type of {@link ProgrammeStateV1}. */
  public static final String PROGRAMME_STATE_V1 = "id.tanggap.programme.state.v1";

  /** Type of {@link ContentSubmittedV1}. */
  public static final String CONTENT_SUBMITTED_V1 = "id.tanggap.content.submitted.v1";

  /** Type of {@link ContentApprovedV1}. */
  public static final String CONTENT_APPROVED_V1 = "id.tanggap.content.approved.v1";

  /** Type of {@link ContentApprovalInvalidatedV1}. */
  public static final String CONTENT_APPROVAL_INVALIDATED_V1 =
      "id.tanggap.content.approval-invalidated.v1";

  /** Type of {@link PublicationPlannedV1}. */
  public static final String PUBLICATION_PLANNED_V1 = "id.tanggap.publication.planned.v1";

  /** Type of {@link PublicationPublishedV1}. */
  public static final String PUBLICATION_PUBLISHED_V1 = "id.tanggap.publication.published.v1";

  /** Type of {@link PublicationCancelledV1}. */
  public static final String PUBLICATION_CANCELLED_V1 = "id.tanggap.publication.cancelled.v1";

  /** Type of {@link PublicationMissedV1}. */
  public static final String PUBLICATION_MISSED_V1 = "id.tanggap.publication.missed.v1";

  /** Type of {@link InteractionReceivedV1}. */
  public static final String INTERACTION_RECEIVED_V1 = "id.tanggap.interaction.received.v1";

  /** Type of {@link InteractionAnsweredV1}. */
  public static final String INTERACTION_ANSWERED_V1 = "id.tanggap.interaction.answered.v1";

  /** Type of {@link InteractionClosedV1}. */
  public static final String INTERACTION_CLOSED_V1 = "id.tanggap.interaction.closed.v1";

  /** Type of {@link ComplaintReceivedV1}. */
  public static final String COMPLAINT_RECEIVED_V1 = "id.tanggap.complaint.received.v1";

  /** Type of {@link ComplaintAssignedV1}. */
  public static final String COMPLAINT_ASSIGNED_V1 = "id.tanggap.complaint.assigned.v1";

  /** Type of {@link ComplaintRespondedV1}. */
  public static final String COMPLAINT_RESPONDED_V1 = "id.tanggap.complaint.responded.v1";

  /** Type of {@link ComplaintResolvedV1}. */
  public static final String COMPLAINT_RESOLVED_V1 = "id.tanggap.complaint.resolved.v1";

  /** Type of {@link SwarmOpenedV1}. */
  public static final String SWARM_OPENED_V1 = "id.tanggap.complaint.swarm-opened.v1";

  /** Type of {@link ComplaintBreachedV1}. */
  public static final String COMPLAINT_BREACHED_V1 = "id.tanggap.complaint.breached.v1";

  /** Type of {@link ComplaintClosedV1}. */
  public static final String COMPLAINT_CLOSED_V1 = "id.tanggap.complaint.closed.v1";

  /** Type of {@link ComplaintReopenedV1}. */
  public static final String COMPLAINT_REOPENED_V1 = "id.tanggap.complaint.reopened.v1";

  /** Type of {@link ComplaintVisibilityChangedV1}. */
  public static final String COMPLAINT_VISIBILITY_CHANGED_V1 =
      "id.tanggap.complaint.visibility-changed.v1";

  /** Type of {@link ActivityClassChangedV1}. */
  public static final String ACTIVITY_CLASS_CHANGED_V1 = "id.tanggap.activity.class-changed.v1";

  private EventTypes() {}
}
