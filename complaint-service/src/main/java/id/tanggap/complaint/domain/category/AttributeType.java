package id.tanggap.complaint.domain.category;

/** What the answer to a question of a category looks like. */
public enum AttributeType {
  TEXT,
  NUMBER,
  DATE,
  BOOLEAN,
  CHOICE
}
