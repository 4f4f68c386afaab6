package id.tanggap.complaint.domain.reply;

/** What can happen to an answer. */
public enum ReplyEvent {
  /** Its writer changes the words. */
  EDIT,
  /** Its writer is done and a rule wants an approver. */
  SUBMIT,
  /** The second person agrees. */
  APPROVE,
  /** The second person gives it back. */
  REJECT,
  /** It goes to the sender. */
  QUEUE,
  /** A sender takes it in hand. */
  LEASE,
  /** The provider took it, it stands on the tracker, or a person saw it there. */
  ACCEPT,
  /** It certainly did not arrive and is tried again. */
  RETRY,
  /** It certainly did not arrive and is not tried again. */
  FAIL,
  /** The provider wants a fresh token first. */
  HOLD,
  /** Nobody can tell whether it arrived. */
  LOSE,
  /** It reached the device. */
  DELIVER,
  /** It was read. */
  READ
}
