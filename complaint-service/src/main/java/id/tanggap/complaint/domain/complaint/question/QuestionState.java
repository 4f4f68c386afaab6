package id.tanggap.complaint.domain.complaint.question;

/** How a question to the reporter stands. */
public enum QuestionState {
  OPEN,
  ANSWERED,
  UNANSWERED,
  NOT_DELIVERED
}
