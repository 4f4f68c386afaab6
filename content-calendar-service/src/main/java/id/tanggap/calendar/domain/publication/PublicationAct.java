package id.tanggap.calendar.domain.publication;

/** What can be done to a publication; {@link PublicationState} says when. */
public enum PublicationAct {
  /** The approved hash matches and the account is active. */
  MAKE_READY,
  /** The approval or the account was lost. */
  UNREADY,
  /** A person takes it over to publish it by hand. */
  CLAIM,
  /** The person reports the address of the live post. */
  PUBLISH,
  /** Nobody published it inside the late window. */
  MISS,
  RESCHEDULE,
  CANCEL
}
