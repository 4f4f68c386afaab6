package id.tanggap.complaint.domain.attachment;

/** What is known of a file's harm. A file in which something was found is never stored. */
public enum ScanState {
  /** The scanner found nothing. */
  CLEAN,
  /** This installation has no scanner. */
  NOT_SCANNED
}
