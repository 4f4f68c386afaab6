package id.tanggap.calendar.domain.content;

/** What can be done to a content item; {@link ContentState} says when. */
public enum ContentAct {
  EDIT,
  SUBMIT,
  APPROVE,
  REQUEST_CHANGES,
  REJECT,
  WITHDRAW,
  /** A time is reserved on an account; before the approval this reserves only. */
  PLAN,
  /** The first approved publication is ready. */
  SCHEDULE,
  /** The last open publication was cancelled or missed. */
  UNSCHEDULE,
  PUBLISH
}
