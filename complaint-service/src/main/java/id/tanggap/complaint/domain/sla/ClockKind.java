package id.tanggap.complaint.domain.sla;

/** What a clock measures. */
public enum ClockKind {
  /** Until the citizen has the first answer of a human. */
  FIRST_RESPONSE,
  /** Until the citizen who spoke again after our answer has the next one of a human. */
  NEXT_RESPONSE,
  /** Until somebody checked what was received. */
  VERIFY,
  /** From the verification until the citizen heard what is being done. */
  FOLLOW_UP,
  /** Until the unit took the case on. */
  ACCEPT,
  /** Until the unit ended its work. */
  RESOLUTION,
  /** Until the channel stops taking an answer; not ours to move. */
  REPLY_WINDOW,
  /** Until an objection is decided. */
  OBJECTION
}
