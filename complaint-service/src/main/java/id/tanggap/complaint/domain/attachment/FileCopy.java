package id.tanggap.complaint.domain.attachment;

/** Which form of a file. */
public enum FileCopy {
  /** The bytes as they came, with whatever a camera wrote into them. */
  ORIGINAL,
  /** A picture without what a camera knows of place, time and owner. */
  PUBLIC
}
