package id.tanggap.account.domain.impersonation;

/** What may be done to an impersonation case. */
public enum ImpersonationAction {
  /** Add to the evidence. */
  ADD_EVIDENCE,
  /** Find that the account is a fake; the public is warned from then on. */
  CONFIRM,
  /** Find that it is none. */
  DISMISS,
  /** Ask the platform, or another who can, to take the account down. */
  REQUEST_TAKEDOWN,
  /** Note what became of such a request. */
  ANSWER_TAKEDOWN,
  /** End the work on the case. The warning stays. */
  CLOSE,
  /** Take the work up again, for example because the fake is back. */
  REOPEN,
  /** Take a confirmation back because it was a mistake. The warning ends. */
  RETRACT
}
