package id.tanggap.complaint.domain.attachment;

/** What a file is for. */
public enum AttachmentPurpose {
  /** It shows what is reported. */
  REPORT,
  /** It shows what was done about it. */
  EVIDENCE
}
