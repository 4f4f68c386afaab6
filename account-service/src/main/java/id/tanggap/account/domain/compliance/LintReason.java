package id.tanggap.account.domain.compliance;

/** Why a rule was met or not. */
public enum LintReason {
  NAME_FITS,
  NAME_DOES_NOT_FIT,
  UNIT_NAMED,
  UNIT_NOT_NAMED,
  OFFICIAL_LINK_FOUND,
  NO_OFFICIAL_LINK,
  COMPLAINT_CHANNEL_FOUND,
  NO_COMPLAINT_CHANNEL,
  POLICY_FOUND,
  NO_POLICY
}
