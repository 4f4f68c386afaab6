package id.tanggap.calendar.domain.content;

/** What sort of message a content item is. */
public enum ContentKind {
  POLICY,
  PROGRAMME,
  ACTIVITY,
  ACHIEVEMENT,
  CLARIFICATION,
  DATA_STORY,
  GREETING
}
