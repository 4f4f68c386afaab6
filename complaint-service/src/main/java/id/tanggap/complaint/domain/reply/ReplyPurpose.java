package id.tanggap.complaint.domain.reply;

/** What a message to the citizen is for. */
public enum ReplyPurpose {
  /** Answers; only this counts when a case is resolved. */
  ANSWER,
  /** Asks for something that is missing. */
  QUESTION,
  /** Reminds of a question. Written by the system. */
  REMINDER,
  /** Says where the case went. */
  NOTICE,
  /** Says that something was taken in. Written by the system; it never counts as an answer. */
  RECEIPT;

  /** True for what a person wrote, so that the citizen was spoken to. */
  public boolean human() {
    return this != REMINDER && this != RECEIPT;
  }
}
