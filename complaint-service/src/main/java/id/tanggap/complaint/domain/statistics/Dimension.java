package id.tanggap.complaint.domain.statistics;

/** By what cases are counted apart. */
public enum Dimension {
  STATE,
  CLASS,
  CATEGORY,
  CHANNEL,
  UNIT,
  MONTH
}
