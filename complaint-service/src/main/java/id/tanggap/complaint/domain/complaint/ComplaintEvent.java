package id.tanggap.complaint.domain.complaint;

/** What can happen to a complaint. */
public enum ComplaintEvent {
  VERIFY,
  ASK,
  REPORTER_REPLIED,
  REPORTER_SILENT,
  /** The question could not be delivered, so nobody is waited for. */
  QUESTION_FAILED,
  REJECT,
  ASSIGN,
  ACCEPT,
  RETURN,
  ACCEPT_OVERDUE,
  WAIT_EXTERNAL,
  EXTERNAL_ANSWERED,
  /** The others did not answer until the day on which the unit wanted to look again. */
  REVIEW_DUE,
  FORWARD,
  RESPOND,
  RESOLVE,
  CONFIRM,
  REOPEN,
  MARK_DUPLICATE,
  UNMERGE,
  WITHDRAW
}
