package id.tanggap.complaint.domain.interaction;

/** What a message of a citizen is, as far as answering it goes. */
public enum InteractionClass {
  QUESTION,
  COMPLAINT,
  REQUEST,
  PRAISE,
  ABUSE,
  SPAM,
  /** Nobody has looked at it yet; it waits for an answer until somebody says otherwise. */
  OTHER;

  /** True when silence would be a failure. */
  public boolean wantsAnswer() {
    return switch (this) {
      case QUESTION, COMPLAINT, REQUEST, OTHER -> true;
      case PRAISE, ABUSE, SPAM -> false;
    };
  }
}
