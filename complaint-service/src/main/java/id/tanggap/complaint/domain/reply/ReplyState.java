package id.tanggap.complaint.domain.reply;

/** How far an answer has come. */
public enum ReplyState {
  /** Being written; nobody but its writers cares yet. */
  DRAFT,
  /** A rule wants a second person to read it first. */
  PENDING_APPROVAL,
  /** Approved, and not on its way yet because the window of the channel has closed. */
  APPROVED,
  /** Waits for the sender. */
  QUEUED,
  /** A sender holds it; if that one dies now, nobody knows whether it went out. */
  SENDING,
  /** The provider took it, or it stands on the tracker. */
  SENT,
  /** The provider says that it reached the citizen's device. */
  DELIVERED,
  /** The provider says that the citizen has read it. */
  READ,
  /** Waits for a fresh access token. */
  HELD,
  /** Certainly not sent and not to be tried again. */
  FAILED,
  /** Perhaps sent, perhaps not: a person looks and settles it; never sent again by itself. */
  UNKNOWN;

  /** True once the citizen can have it. */
  public boolean arrived() {
    return switch (this) {
      case SENT, DELIVERED, READ -> true;
      case DRAFT, PENDING_APPROVAL, APPROVED, QUEUED, SENDING, HELD, FAILED, UNKNOWN -> false;
    };
  }
}
