package id.tanggap.account.domain.official;

/** What can be asked of an account; see {@link AccountStatus} for when it may be asked. */
public enum AccountAction {
  SUBMIT,
  RESUBMIT,
  CLAIM,
  REQUEST_CHANGES,
  REJECT,
  APPROVE,
  DISPUTE,
  KEEP,
  YIELD,
  ACTIVATE,
  SUSPEND,
  REINSTATE,
  REQUEST_RETIREMENT,
  RETIRE,
  WITHDRAW_RETIREMENT,
  TRANSFER,
  CHANGE,
  PROVE
}
