package id.tanggap.complaint.domain.complaint;

/** What can happen to a complaint. */
public enum ComplaintEvent {
  VERIFY,
  ASK,
  REPORTER_REPLIED,
  REPORTER_SILENT,
  REJECT,
  ASSIGN,
  ACCEPT,
  RETURN,
  ACCEPT_OVERDUE,
  WAIT_EXTERNAL,
  EXTERNAL_ANSWERED,
  FORWARD,
  RESPOND,
  RESOLVE,
  CONFIRM,
  REOPEN,
  MARK_DUPLICATE,
  UNMERGE,
  WITHDRAW
}
