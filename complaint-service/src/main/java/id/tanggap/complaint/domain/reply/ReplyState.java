package id.tanggap.complaint.domain.reply;

/** How far an answer has come. */
public enum ReplyState {
  /** Waits for the sender. */
  QUEUED,
  /** A sender holds it; if that one dies now, nobody knows whether it went out. */
  SENDING,
  /** The provider took it, or it stands on the tracker. */
  SENT,
  /** Waits for a fresh access token. */
  HELD,
  /** Certainly not sent and not to be tried again. */
  FAILED,
  /** Perhaps sent, perhaps not: a person looks and settles it; never sent again by itself. */
  UNKNOWN
}
