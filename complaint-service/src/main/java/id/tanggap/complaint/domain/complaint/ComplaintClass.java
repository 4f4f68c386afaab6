package id.tanggap.complaint.domain.complaint;

/** What kind of word a citizen sent. */
public enum ComplaintClass {
  COMPLAINT,
  ASPIRATION,
  INFORMATION_REQUEST,
  WHISTLEBLOWING,
  ABUSE,
  SPAM,
  PRANK
}
