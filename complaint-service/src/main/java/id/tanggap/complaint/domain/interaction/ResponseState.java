package id.tanggap.complaint.domain.interaction;

/** Whether a message was answered. */
public enum ResponseState {
  UNANSWERED,
  ANSWERED,
  NO_ANSWER_NEEDED,
  HIDDEN,
  DELETED_BY_AUTHOR
}
